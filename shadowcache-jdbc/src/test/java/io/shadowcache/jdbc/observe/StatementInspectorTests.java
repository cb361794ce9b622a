package io.shadowcache.jdbc.observe;

import java.sql.Connection;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import io.shadowcache.dependency.Dependency;
import io.shadowcache.dependency.TableName;
import io.shadowcache.jdbc.sql.SqlEffect;
import io.shadowcache.jdbc.sql.SqlName;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;

class StatementInspectorTests {

	private static final Dependency PRODUCT = table("product");

	private final JdbcConnectionPool pool = JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID(), "sa", "");

	private final CacheLink link = new CacheLink();

	private final StatementInspector inspector = new StatementInspector(this.pool, new PlainTables(), this.link, 10);

	@AfterEach
	void close() {
		this.pool.dispose();
	}

	@Test
	void queryMayBeCachedByItsTables() {
		assertThat(this.inspector.inspect("select * from product where id = :id"))
			.isEqualTo(new StatementInspector.Inspection(Set.of(PRODUCT), false, null));
	}

	@Test
	void whatMayNotBeCachedIsRefused() {
		assertThat(this.inspector.inspect("select now() from product").refusal()).contains("NOW()");
		assertThat(this.inspector.inspect("select * from product for update").refusal()).contains("locks");
		assertThat(this.inspector.inspect("select 1").refusal()).isEqualTo("reads no table");
		assertThat(this.inspector.inspect("delete from product")).matches((one) -> one.writes())
			.extracting(StatementInspector.Inspection::refusal)
			.isEqualTo("writes");
	}

	/**
	 * Where there is no catalog, a write of unknown effect invalidates what is in use,
	 * and nothing else.
	 */
	@Test
	void tablesThatAreAskedForAreKnownToBeInUse() {
		this.inspector.inspect("select * from product");
		assertThat(this.link.learned()).containsExactly(PRODUCT);
		this.inspector.resolve(Set.of(table("supplier")));
		assertThat(this.link.learned()).containsExactlyInAnyOrder(PRODUCT, table("supplier"));
	}

	@Test
	void withoutDatabaseNothingMayBeCached() {
		StatementInspector away = new StatementInspector(new DriverManagerDataSource("jdbc:h2:tcp://127.0.0.1:1/away"),
				new PlainTables(), this.link, 10);
		assertThat(away.inspect("select * from product").refusal()).contains("does not answer");
	}

	private static Dependency table(String name) {
		return Dependency.table("db", new TableName(name));
	}

	/**
	 * A schema without views.
	 */
	private static final class PlainTables implements Tables {

		@Override
		public boolean isOutdated(Collection<SqlName> names) {
			return false;
		}

		@Override
		public void refresh(Connection connection) {
			// There is nothing to read.
		}

		@Override
		public boolean isUsual(Connection connection) {
			return true;
		}

		@Override
		public Optional<Set<Dependency>> read(Collection<SqlName> names) {
			return Optional.of(written(names));
		}

		@Override
		public Set<Dependency> written(Collection<SqlName> names) {
			return names.stream()
				.map((name) -> Dependency.table("db", name.toTableName("")))
				.collect(Collectors.toSet());
		}

		@Override
		public Set<Dependency> defined(Collection<SqlName> names) {
			return written(names);
		}

		@Override
		public @Nullable TableKey key(SqlName name) {
			return null;
		}

		@Override
		public Set<Dependency> all() {
			return Set.of();
		}

		@Override
		public SqlEffect complete(String sql, SqlEffect effect) {
			return effect;
		}

		@Override
		public void changing() {
			// There is nothing to read again.
		}

		@Override
		public void changed() {
			// There is nothing to read again.
		}

		@Override
		public long version() {
			return 0;
		}

	}

}
