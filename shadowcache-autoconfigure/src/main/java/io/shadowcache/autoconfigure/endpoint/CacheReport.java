package io.shadowcache.autoconfigure.endpoint;

import java.util.List;

import io.shadowcache.spring.advice.Candidate;

/**
 * The cache as a whole, as this instance sees it.
 *
 * @param store the store and its state
 * @param near what this process keeps in its own memory
 * @param configuration the settings in force
 * @param writes what becomes of writes
 * @param threads how many background threads of the cache are alive
 * @param pendingInvalidations invalidations that the store has not confirmed yet
 * @param distrustedTables tables whose queries bypass the cache because an invalidation
 * could not be written yet; sorted
 * @param queries all queries, by name
 * @param tables all tables that a query reads or a method writes, by name
 * @param advisor what advice is made from
 * @param candidates statements that are not cached and would be worth it, the most
 * rewarding first
 */
public record CacheReport(StoreReport store, NearReport near, ConfigurationReport configuration, WriteReport writes,
		int threads, int pendingInvalidations, List<String> distrustedTables, List<QueryReport> queries,
		List<TableReport> tables, AdvisorReport advisor, List<Candidate> candidates) {

	public CacheReport {
		distrustedTables = List.copyOf(distrustedTables);
		queries = List.copyOf(queries);
		tables = List.copyOf(tables);
		candidates = List.copyOf(candidates);
	}

}
