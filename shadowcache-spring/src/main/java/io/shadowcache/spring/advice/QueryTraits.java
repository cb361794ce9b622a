package io.shadowcache.spring.advice;

import java.time.Duration;
import java.util.List;

import io.shadowcache.dependency.Dependency;
import io.shadowcache.engine.ShadowCache;
import io.shadowcache.operation.QueryOperation;

/**
 * What is known of a query without any figure.
 *
 * @param ttl the time to live of its entries, before jitter
 * @param tables the tables that it reads, sorted
 * @param byRow whether entries depend on single rows, so that a write to a table leaves
 * others of them alone
 * @param added tables that are not declared and were added at run time, sorted
 * @param ignored tables that are not declared and whose writes stay unseen, sorted
 * @param refusal why results cannot be cached, or an empty text
 * @param maxEntryBytes larger entries are not stored
 */
record QueryTraits(Duration ttl, List<String> tables, boolean byRow, List<String> added, List<String> ignored,
		String refusal, int maxEntryBytes) {

	QueryTraits {
		tables = List.copyOf(tables);
		added = List.copyOf(added);
		ignored = List.copyOf(ignored);
	}

	static QueryTraits of(QueryOperation query, ShadowCache cache, int maxEntryBytes) {
		List<String> declared = query.tables();
		List<Dependency> all = cache.learnedTables().of(query).asList();
		List<String> tables = all.stream()
			.filter((dependency) -> dependency.kind().isOfTable())
			.map(Dependency::subject)
			.distinct()
			.sorted()
			.toList();
		List<String> added = declared.isEmpty() ? List.of()
				: tables.stream().filter((table) -> !declared.contains(table)).toList();
		return new QueryTraits(query.ttl().ttl(), tables,
				all.stream().anyMatch((one) -> one.kind() == Dependency.Kind.SOME_ROW), added,
				cache.learnedTables().ignored(query.name()).stream().sorted().toList(),
				cache.learnedTables().refusal(query.name()), maxEntryBytes);
	}

}
