package io.shadowcache.jdbc.observe;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import javax.sql.DataSource;

import io.shadowcache.codec.TypeCodec;
import io.shadowcache.codec.ValueType;
import io.shadowcache.dependency.Bits128;
import io.shadowcache.dependency.Dependency;
import io.shadowcache.dependency.DependencySet;
import io.shadowcache.engine.ReadScope;
import io.shadowcache.engine.ShadowCache;
import io.shadowcache.jdbc.schema.Place;
import io.shadowcache.jdbc.schema.SchemaTables;
import io.shadowcache.key.CacheKey;
import io.shadowcache.operation.QueryOperation;
import io.shadowcache.operation.TtlPolicy;
import io.shadowcache.store.InMemoryEntryStore;
import org.h2.jdbcx.JdbcConnectionPool;

/**
 * A database with cached queries that declare nothing.
 */
final class Shop implements AutoCloseable {

	private final JdbcConnectionPool pool = JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID(), "sa", "");

	private final ShadowCache cache = ShadowCache
		.over(new InMemoryEntryStore(100, Clock.systemUTC(), new java.security.SecureRandom()))
		.build();

	private final CacheLink link = new CacheLink();

	private final DataSource dataSource;

	private final StatementCosts costs;

	private int loads;

	Shop() {
		this(10);
	}

	/**
	 * Makes a shop whose pool has so many connections, and waits for none.
	 */
	Shop(int connections) {
		this.pool.setMaxConnections(connections);
		this.pool.setLoginTimeout(1);
		SchemaTables tables = new SchemaTables(() -> new Place("db", "PUBLIC"), this.link::learned, System::nanoTime);
		this.costs = new StatementCosts(() -> tables);
		this.dataSource = ObservedDataSource.of(this.pool, tables, this.link, 100, this.costs);
		this.cache.start();
	}

	void connect() {
		this.link.connect(this.cache, (changed) -> {
		});
	}

	StatementCosts costs() {
		return this.costs;
	}

	DataSource dataSource() {
		return this.dataSource;
	}

	int loads() {
		return this.loads;
	}

	Connection connection() throws SQLException {
		return this.dataSource.getConnection();
	}

	void execute(String... statements) throws SQLException {
		try (Connection connection = connection(); Statement statement = connection.createStatement()) {
			for (String sql : statements) {
				statement.execute(sql);
			}
		}
	}

	/**
	 * Asks a cached query, whose loads are counted, when the store has heard of the end
	 * of every write: what is loaded before is not stored.
	 */
	List<String> ask(String sql) throws SQLException {
		settle();
		Dependency self = Dependency.query("db", "app", sql);
		QueryOperation query = new QueryOperation(sql, sql, DependencySet.of(self),
				new TtlPolicy(Duration.ofMinutes(5), Duration.ofMinutes(5), 0),
				new ValueType(List.class, 1, new Lines()));
		CacheKey key = new CacheKey(new Bits128(sql.hashCode(), 1), new Bits128(1, 1));
		try {
			@SuppressWarnings("unchecked")
			List<String> rows = (List<String>) this.cache.queries()
				.get(query, key, ReadScope.NO_TRANSACTION, () -> load(sql));
			return rows;
		}
		catch (SQLException | RuntimeException | Error ex) {
			throw ex;
		}
		catch (Throwable ex) {
			throw new AssertionError(ex);
		}
	}

	private void settle() {
		while (this.cache.pendingInvalidations() > 0) {
			Thread.onSpinWait();
		}
	}

	String refusal(String sql) {
		return this.cache.learnedTables().refusal(sql);
	}

	Set<Dependency> learned() {
		return this.cache.learnedTables().all();
	}

	private List<String> load(String sql) throws SQLException {
		this.loads++;
		List<String> rows = new ArrayList<>();
		try (Connection connection = connection();
				Statement statement = connection.createStatement();
				ResultSet result = statement.executeQuery(sql)) {
			while (result.next()) {
				rows.add(result.getString(1));
			}
		}
		return rows;
	}

	@Override
	public void close() {
		this.cache.close();
		this.pool.dispose();
	}

	/**
	 * Rows without line breaks.
	 */
	private static final class Lines implements TypeCodec {

		@Override
		public byte[] encode(Object value) {
			return String.join("\n", ((List<?>) value).stream().map(String::valueOf).toList())
				.getBytes(StandardCharsets.UTF_8);
		}

		@Override
		public Object decode(byte[] bytes, int offset, int length) {
			String text = new String(bytes, offset, length, StandardCharsets.UTF_8);
			return text.isEmpty() ? List.of() : List.of(text.split("\n"));
		}

	}

}
