package io.shadowcache.spring.cache;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import io.shadowcache.codec.ValueType;
import io.shadowcache.dependency.Dependency;
import io.shadowcache.dependency.DependencySet;
import io.shadowcache.dependency.TableName;
import io.shadowcache.engine.Answer;
import io.shadowcache.engine.EntrySlot;
import io.shadowcache.engine.Loader;
import io.shadowcache.engine.QueryRequest;
import io.shadowcache.engine.ReadScope;
import io.shadowcache.engine.ShadowCache;
import io.shadowcache.operation.ExpiryPolicy;
import io.shadowcache.operation.NearPolicy;
import io.shadowcache.operation.QueryOperation;
import io.shadowcache.spring.interceptor.DatabaseIdentity;
import io.shadowcache.spring.interceptor.DeclarationException;
import org.jspecify.annotations.Nullable;

/**
 * The entries of one cache in the engine. An entry depends on the cache, on its own key,
 * and on the tables that it was computed from. Safe for use by many threads.
 */
final class CacheEntries {

	private final String name;

	private final CacheSurroundings surroundings;

	private final QueryOperation operation;

	private final QueryOperation identity;

	private final CacheKeys keys;

	/**
	 * Makes it.
	 * @param values the type of values
	 * @param tables the declared tables
	 * @throws DeclarationException if one of these is not the name of a table
	 */
	CacheEntries(String name, CacheSettings settings, ValueType values, Set<String> tables,
			CacheSurroundings surroundings) {
		this.name = name;
		this.surroundings = surroundings;
		DatabaseIdentity database = surroundings.databases().get(settings.dataSource(), "Cache '%s'".formatted(name));
		List<Dependency> dependencies = tables(database, tables);
		dependencies.add(Dependency.query(database.id(), surroundings.application(), queryName(name)));
		this.operation = new QueryOperation(queryName(name), Object.class.getName(), DependencySet.of(dependencies),
				settings.ttl(), values, NearPolicy.of(settings.near(), settings.maxStaleness(), values),
				ExpiryPolicy.NONE);
		// Evicting must not depend on which values an instance can read.
		this.identity = new QueryOperation(queryName(name), "key", this.operation.dependencies(), settings.ttl(),
				new ValueType(Object.class, 0, values.codec()));
		this.keys = new CacheKeys(name, "shadowcache:%s:%s".formatted(surroundings.application(), database.id()),
				surroundings.encoders(), surroundings.contributors().get(),
				settings.byReference() ? new EqualKeys(settings.longest()) : null);
		if (!settings.enabled()) {
			engine().switches().set(queryName(name), false);
		}
	}

	/**
	 * Returns the name under which a cache is counted and evicted, apart from those of
	 * queries.
	 */
	static String queryName(String cache) {
		return "cache:" + cache;
	}

	private List<Dependency> tables(DatabaseIdentity database, Set<String> names) {
		List<Dependency> tables = new ArrayList<>();
		for (String table : names) {
			try {
				tables.add(Dependency.table(database.id(), TableName.parse(table, database.defaultSchema())));
			}
			catch (IllegalArgumentException ex) {
				throw new DeclarationException("Cache '%s'".formatted(this.name),
						"its tables: %s".formatted(ex.getMessage()),
						"Correct @DependsOnTables, or shadowcache.caches.%s.tables.".formatted(this.name));
			}
		}
		return tables;
	}

	String name() {
		return this.name;
	}

	QueryOperation operation() {
		return this.operation;
	}

	ShadowCache engine() {
		return this.surroundings.engine().get();
	}

	/**
	 * Returns what the running transaction of the calling thread allows.
	 */
	ReadScope scope() {
		return this.surroundings.transactions().get().readScope(this.operation.dependencies().database());
	}

	/**
	 * Returns what identifies the running transaction, or {@code null}.
	 */
	@Nullable Object transaction() {
		return this.surroundings.transactions().get().current();
	}

	/**
	 * Makes something dirty for reads of the running transaction.
	 */
	void wrote(DependencySet changed) {
		this.surroundings.transactions().get().wrote(changed);
	}

	/**
	 * Finds the place of a key.
	 * @throws io.shadowcache.key.UnsupportedArgumentException if nothing tells which
	 * others it equals
	 */
	EntryId id(Object key) {
		Dependency own = Dependency.parameter(this.operation.dependencies().database(),
				"cache:" + this.surroundings.application() + '/' + this.name,
				this.keys.keyFor(this.identity, key).hash());
		return new EntryId(this.keys.keyFor(this.operation, key), own);
	}

	/**
	 * Returns what all entries depend on, and nothing else.
	 */
	Dependency all() {
		return Dependency.query(this.operation.dependencies().database(), this.surroundings.application(),
				queryName(this.name));
	}

	/**
	 * Whether writes to tables make entries stale, as far as that is known.
	 */
	boolean dependOnTables() {
		return known().asList().stream().anyMatch((one) -> one.kind().isOfTable());
	}

	private DependencySet known() {
		return engine().learnedTables().of(this.operation);
	}

	EntrySlot lookup(EntryId id, ReadScope scope) {
		return engine().queries().lookup(request(id), scope);
	}

	Answer ask(EntryId id, ReadScope scope, Loader loader) throws Throwable {
		return engine().queries().ask(request(id), scope, loader);
	}

	QueryRequest request(EntryId id) {
		Set<Dependency> all = new LinkedHashSet<>(known().asList());
		all.add(id.own());
		return new QueryRequest(this.operation, id.key(), DependencySet.of(all), true);
	}

}
