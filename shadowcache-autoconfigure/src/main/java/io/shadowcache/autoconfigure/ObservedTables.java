package io.shadowcache.autoconfigure;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;

import io.shadowcache.dependency.Dependency;
import io.shadowcache.jdbc.observe.CacheLink;
import io.shadowcache.jdbc.observe.Tables;
import io.shadowcache.jdbc.schema.Place;
import io.shadowcache.jdbc.schema.SchemaTables;
import io.shadowcache.spring.interceptor.DatabaseIdentity;
import io.shadowcache.spring.interceptor.QueryRegistry;

/**
 * Knows the tables of an observed database, with those that queries are known to read.
 */
final class ObservedTables {

	private final Supplier<DatabaseIdentity> database;

	private final QueryRegistry registry;

	private final CacheLink cache;

	ObservedTables(Supplier<DatabaseIdentity> database, QueryRegistry registry, CacheLink cache) {
		this.database = database;
		this.registry = registry;
		this.cache = cache;
	}

	/**
	 * Returns the tables, of which nothing is known yet.
	 */
	Tables unread() {
		return new SchemaTables(this::place, this::inUse, System::nanoTime);
	}

	private Place place() {
		DatabaseIdentity known = this.database.get();
		return new Place(known.id(), known.defaultSchema());
	}

	private Set<Dependency> inUse() {
		Set<Dependency> all = new HashSet<>(this.cache.learned());
		this.registry.queries().forEach((query) -> all.addAll(query.operation().dependencies().asList()));
		return all;
	}

}
