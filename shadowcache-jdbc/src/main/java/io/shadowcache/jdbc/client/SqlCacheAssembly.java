package io.shadowcache.jdbc.client;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

import javax.sql.DataSource;

import io.shadowcache.codec.format.BinaryValueCodec;
import io.shadowcache.codec.format.MapForm;
import io.shadowcache.engine.ConsistencyLevel;
import io.shadowcache.engine.ConsistencyLevels;
import io.shadowcache.engine.EngineSettings;
import io.shadowcache.engine.ShadowCache;
import io.shadowcache.jdbc.observe.CacheLink;
import io.shadowcache.jdbc.observe.ObservedDataSource;
import io.shadowcache.jdbc.observe.StatementInspector;
import io.shadowcache.jdbc.schema.Place;
import io.shadowcache.jdbc.schema.SchemaTables;
import io.shadowcache.spring.interceptor.DeclarationException;
import io.shadowcache.spring.interceptor.QueryDefaults;
import io.shadowcache.spring.interceptor.QueryOverrides;
import io.shadowcache.spring.interceptor.QuerySettings;
import io.shadowcache.spring.jdbc.JdbcDatabaseIdentity;
import io.shadowcache.spring.jdbc.JdbcOpenTransactions;
import io.shadowcache.spring.jdbc.ReplicaReads;
import io.shadowcache.spring.transaction.DefaultIsolation;
import io.shadowcache.spring.transaction.ShadowCacheTransactions;
import io.shadowcache.store.BreakerListener;
import io.shadowcache.store.CacheEngines;
import io.shadowcache.store.CacheStore;
import io.shadowcache.store.CircuitBreakingEntryStore;
import io.shadowcache.store.StoreSettings;
import org.jspecify.annotations.Nullable;

import org.springframework.util.LinkedCaseInsensitiveMap;

/**
 * Puts the parts of a cache together that has an engine of its own.
 */
final class SqlCacheAssembly {

	private static final int MAX_STATEMENTS = 10_000;

	private static final int FAILURES = 3;

	private static final Duration BREAKER_OPEN = Duration.ofSeconds(1);

	private final SqlCacheBuilder builder;

	private final DataSource dataSource;

	private final CacheOwner owner;

	SqlCacheAssembly(SqlCacheBuilder builder) {
		if (builder.consistency == ConsistencyLevel.STRICT) {
			throw new IllegalArgumentException(
					"consistency(STRICT) needs the application that Spring Boot configures: write MARKED");
		}
		this.builder = builder;
		this.dataSource = required(builder.dataSource, "a DataSource", "dataSource(…)");
		this.owner = owner(builder, this.dataSource);
	}

	SqlCache build() {
		ShadowCache cache = ShadowCache.over(store())
			.settings(new EngineSettings(new ConsistencyLevels(this.builder.consistency, Map.of()),
					EngineSettings.DEFAULTS.lease(), EngineSettings.DEFAULTS.maxEntryBytes()))
			.listener(this.builder.listener)
			.build();
		ShadowCacheTransactions transactions = new ShadowCacheTransactions(() -> cache, DefaultIsolation.UNKNOWN,
				new ReplicaReads(() -> this.dataSource, this.builder.primaryReads));
		CacheLink link = new CacheLink();
		SqlEngine engine = new SqlEngine(cache, this.owner, database(link), transactions,
				new SqlEngine.Queries(settings(), List::of), format());
		cache.start();
		link.connect(cache, transactions::wrote);
		return newCache(engine);
	}

	private SqlCache newCache(SqlEngine engine) {
		Executor executor = this.builder.executor;
		if (executor != null) {
			return new SqlCache(engine, executor, engine.cache()::close);
		}
		ClientThreads threads = new ClientThreads(this.builder.threads);
		return new SqlCache(engine, threads, () -> {
			threads.close();
			engine.cache().close();
		});
	}

	private CacheStore store() {
		String location = required(this.builder.store, "a store", "store(\"redis://localhost:6379\")");
		CacheStore store = CacheEngines.installed()
			.create(location,
					new StoreSettings(this.owner.application(), this.owner.database(), EngineSettings.DEFAULTS.lease(),
							new JdbcOpenTransactions(() -> this.dataSource), this.builder.timeouts));
		return new CircuitBreakingEntryStore(store, FAILURES, BREAKER_OPEN, System::nanoTime, BreakerListener.NONE);
	}

	private SqlEngine.Database database(CacheLink link) {
		SchemaTables tables = new SchemaTables(() -> new Place(this.owner.database(), this.owner.defaultSchema()),
				link::learned, System::nanoTime);
		return new SqlEngine.Database(ObservedDataSource.of(this.dataSource, tables, link, MAX_STATEMENTS),
				new StatementInspector(this.dataSource, tables, link, MAX_STATEMENTS));
	}

	private SqlEngine.Format format() {
		SqlEngine.Format chosen = this.builder.format;
		return (chosen != null) ? chosen : new SqlEngine.Format(
				new BinaryValueCodec(
						List.of(new MapForm("ci", LinkedCaseInsensitiveMap.class, LinkedCaseInsensitiveMap::new))),
				List.of());
	}

	private QuerySettings settings() {
		QueryDefaults defaults = this.builder.lifetime;
		return new QuerySettings() {

			@Override
			public QueryOverrides forQuery(String name) {
				return QueryOverrides.NONE;
			}

			@Override
			public QueryDefaults defaults() {
				return defaults;
			}

		};
	}

	private static CacheOwner owner(SqlCacheBuilder builder, DataSource dataSource) {
		Supplier<DataSource> supplier = () -> dataSource;
		JdbcDatabaseIdentity identity = new JdbcDatabaseIdentity(supplier, builder.databaseId);
		try {
			return new CacheOwner(builder.application, identity.id(), identity.defaultSchema());
		}
		catch (DeclarationException ex) {
			throw new IllegalStateException(
					"%s Call databaseId(…) with a name that all applications on this database share"
						.formatted(ex.getDescription()),
					ex);
		}
	}

	private static <T> T required(@Nullable T value, String what, String call) {
		if (value == null) {
			throw new IllegalStateException("A SqlCache needs %s: call %s before build()".formatted(what, call));
		}
		return value;
	}

}
