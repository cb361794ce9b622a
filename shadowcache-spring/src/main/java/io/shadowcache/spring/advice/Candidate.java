package io.shadowcache.spring.advice;

import java.util.List;

/**
 * A statement that is not cached and would be worth it.
 *
 * @param statement its text, with question marks in the place of values
 * @param tables the tables that it reads, sorted
 * @param calls how often it was executed lately
 * @param totalMillis how long these calls took in all, in milliseconds
 * @param message why it would be worth it, with the figures and their thresholds
 */
public record Candidate(String statement, List<String> tables, long calls, double totalMillis, String message) {

	public Candidate {
		tables = List.copyOf(tables);
	}

}
