package io.shadowcache.spring.advice;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.shadowcache.spring.metrics.CacheStatistics;
import io.shadowcache.spring.metrics.QueryFigures;

/**
 * All figures of one moment.
 *
 * @param queries the figures of queries, by name
 * @param writes how often tables were written by this instance, by name
 * @param statements the figures of statements that are not cached, by text
 * @param generations how many generations of the store were met
 */
public record FiguresSample(Map<String, QueryFigures> queries, Map<String, Long> writes,
		Map<String, StatementFigures> statements, long generations) {

	public FiguresSample {
		queries = Map.copyOf(queries);
		writes = Map.copyOf(writes);
		statements = Map.copyOf(statements);
	}

	/**
	 * Takes a sample.
	 * @param statistics the figures of queries and tables
	 * @param statements the figures of statements
	 * @param generations how many generations of the store were met
	 * @return the figures of now
	 */
	public static FiguresSample of(CacheStatistics statistics, ObservedStatements statements, long generations) {
		return new FiguresSample(statistics.queries(), statistics.writes(),
				statements.figures()
					.stream()
					.collect(Collectors.toMap(StatementFigures::statement, Function.identity(), (one, other) -> one)),
				generations);
	}

	QueryFigures query(String name) {
		return this.queries.getOrDefault(name, QueryFigures.NONE);
	}

}
