package io.shadowcache.spring.advice;

import java.util.Set;

/**
 * What a statement that no cached query executes has cost since the start.
 *
 * @param statement its text, with question marks in the place of values
 * @param tables the tables that it reads
 * @param calls how often it was executed
 * @param totalMillis how long these calls took in all, in milliseconds
 */
public record StatementFigures(String statement, Set<String> tables, long calls, double totalMillis) {

	public StatementFigures {
		tables = Set.copyOf(tables);
	}

	StatementFigures since(StatementFigures earlier) {
		return new StatementFigures(this.statement, this.tables, this.calls - earlier.calls,
				this.totalMillis - earlier.totalMillis);
	}

}
