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
import org.jspecify.annotations.Nullable;

/**
 * Knows the tables of an observed database, with those that queries are known to read.
 */
final class ObservedTables {

	private final Supplier<DatabaseIdentity> database;

	private final QueryRegistry registry;

	private final CacheLink cache;

	private volatile @Nullable Tables observed;

	ObservedTables(Supplier<DatabaseIdentity> database, QueryRegistry registry, CacheLink cache) {
		this.database = database;
		this.registry = registry;
		this.cache = cache;
	}

	/**
	 * Returns the tables, of which nothing is known yet.
	 */
	Tables unread() {
		Tables tables = new SchemaTables(this::place, this::inUse, System::nanoTime);
		this.observed = tables;
		return tables;
	}

	/**
	 * Returns the tables of the DataSource that is observed.
	 */
	Tables observed() {
		Tables tables = this.observed;
		if (tables == null) {
			throw new SetupException(
					"The DataSource is not observed, since it was created before the cache could see it",
					"Find out which bean asks for the DataSource while bean post processors are created, or set "
							+ "shadowcache.sql.observe=false and use annotations that name their tables.");
		}
		return tables;
	}

	private Place place() {
		DatabaseIdentity known = this.database.get();
		return new Place(known.id(), known.defaultSchema());
	}

	private Set<Dependency> inUse() {
		Set<Dependency> all = new HashSet<>(this.cache.learned());
		this.registry.queries().forEach((query) -> all.addAll(query.operation().dependencies().asList()));
		String own = this.database.get().id();
		all.removeIf((one) -> !one.database().equals(own));
		return all;
	}

}
