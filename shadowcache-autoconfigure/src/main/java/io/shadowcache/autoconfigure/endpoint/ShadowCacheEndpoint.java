package io.shadowcache.autoconfigure.endpoint;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.actuate.endpoint.annotation.DeleteOperation;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;

/**
 * Actuator endpoint that shows the cache and lets operators evict, invalidate and switch
 * off. Reading changes nothing, so that
 * {@code management.endpoint.shadowcache.access=read-only} is safe.
 */
@Endpoint(id = "shadowcache")
public final class ShadowCacheEndpoint {

	static final String QUERIES = "queries";

	static final String TABLES = "tables";

	static final String KEYS = "keys";

	private final CacheReports reports;

	private final CacheControls controls;

	/**
	 * Creates the endpoint.
	 * @param reports shows the cache
	 * @param controls changes it
	 */
	public ShadowCacheEndpoint(CacheReports reports, CacheControls controls) {
		this.reports = reports;
		this.controls = controls;
	}

	/**
	 * Reports about the cache as a whole.
	 * @return queries, tables, settings and figures
	 */
	@ReadOperation
	public CacheReport report() {
		return this.reports.all();
	}

	/**
	 * Reports about one query or table.
	 * @param kind {@code queries} or {@code tables}
	 * @param name the name
	 * @return a {@link QueryReport} or {@link TableReport}, or {@code null} if there is
	 * none of this name
	 */
	@ReadOperation
	public @Nullable Object reportOne(@Selector String kind, @Selector String name) {
		return switch (kind) {
			case QUERIES -> this.reports.query(name);
			case TABLES -> this.reports.table(name);
			default -> null;
		};
	}

	/**
	 * Evicts the entries of one query, what depends on one table, or one entry.
	 * @param kind {@code queries}, {@code tables} or {@code keys}
	 * @param name the name of the query or table, or the hash of the entry
	 * @return what became of it
	 */
	@DeleteOperation
	public EvictionOutcome evict(@Selector String kind, @Selector String name) {
		if (kind.equals(KEYS)) {
			return this.controls.evictKey(name) ? EvictionOutcome.DONE : EvictionOutcome.UNKNOWN;
		}
		if (reportOne(kind, name) == null) {
			return EvictionOutcome.UNKNOWN;
		}
		boolean done = kind.equals(QUERIES) ? this.controls.evictQuery(name) : this.controls.invalidateTable(name);
		return done ? EvictionOutcome.DONE : EvictionOutcome.PENDING;
	}

	/**
	 * Switches a query off or on, on this instance, until it restarts.
	 * @param kind {@code queries}
	 * @param name the name of the query
	 * @param enabled whether it may use the cache
	 * @return the query, or {@code null} if there is none of this name
	 */
	@WriteOperation
	public @Nullable QueryReport configure(@Selector String kind, @Selector String name, boolean enabled) {
		if (!kind.equals(QUERIES) || this.reports.query(name) == null) {
			return null;
		}
		this.controls.switchQuery(name, enabled);
		return this.reports.query(name);
	}

}
