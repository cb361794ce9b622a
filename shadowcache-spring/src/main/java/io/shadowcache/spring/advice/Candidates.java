package io.shadowcache.spring.advice;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Finds uncached statements that would be worth caching: frequent, slow, and of tables
 * that are seldom written.
 */
final class Candidates {

	/**
	 * Fewer calls save next to nothing.
	 */
	static final long MINIMUM_CALLS = 100;

	/**
	 * A hit in Redis takes some tenths of a millisecond: quicker statements gain nothing.
	 */
	static final double MINIMUM_MEAN_MILLIS = 1;

	/**
	 * One percent of the time of one connection; less is not felt.
	 */
	static final double MINIMUM_SHARE = 0.01;

	/**
	 * So many calls for each write, or entries would be stale before they are used: with
	 * ten, nine of ten calls can be hits at best.
	 */
	static final int CALLS_PER_WRITE = 10;

	/**
	 * More are no help for who has to choose.
	 */
	static final int MOST = 10;

	private Candidates() {
	}

	static List<Candidate> of(Period period) {
		if (period.span().compareTo(CacheAdvisor.MINIMUM_SPAN) < 0) {
			return List.of();
		}
		Map<String, Long> writes = period.writes();
		return period.statements()
			.stream()
			.filter((statement) -> isWorthIt(statement, writes(statement, writes), period))
			.sorted(Comparator.comparingDouble((StatementFigures one) -> -gain(one, writes(one, writes))))
			.limit(MOST)
			.map((statement) -> candidate(statement, writes(statement, writes), period))
			.toList();
	}

	private static boolean isWorthIt(StatementFigures statement, long writes, Period period) {
		return statement.calls() >= MINIMUM_CALLS && statement.totalMillis() >= MINIMUM_MEAN_MILLIS * statement.calls()
				&& statement.totalMillis() >= MINIMUM_SHARE * period.span().toMillis()
				&& writes * CALLS_PER_WRITE <= statement.calls();
	}

	private static long writes(StatementFigures statement, Map<String, Long> writes) {
		return statement.tables().stream().mapToLong((table) -> writes.getOrDefault(table, 0L)).sum();
	}

	/**
	 * The time that could be saved at best: each write costs one load at least.
	 */
	private static double gain(StatementFigures statement, long writes) {
		return statement.totalMillis() * (statement.calls() - writes) / statement.calls();
	}

	private static Candidate candidate(StatementFigures statement, long writes, Period period) {
		List<String> tables = statement.tables().stream().sorted().toList();
		return new Candidate(statement.statement(), tables, statement.calls(), statement.totalMillis(),
				"%d calls %s took %s in all (much from %s on), %s each (slow from %s on); %s %s written %s. Worth a cached query if the same values are asked for again"
					.formatted(statement.calls(), Phrases.lately(period.span()),
							Phrases.millis(statement.totalMillis()),
							Phrases.millis(MINIMUM_SHARE * period.span().toMillis()),
							Phrases.millis(statement.totalMillis() / statement.calls()),
							Phrases.millis(MINIMUM_MEAN_MILLIS), Phrases.tables(tables),
							(tables.size() == 1) ? "was" : "were", Phrases.times(writes, period.span())));
	}

}
