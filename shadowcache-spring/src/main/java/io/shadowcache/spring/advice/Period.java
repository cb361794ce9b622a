package io.shadowcache.spring.advice;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The time that advice looks back on.
 *
 * @param from the figures at its begin
 * @param to the figures of now
 * @param span how long it is; zero if there is nothing to look back on yet
 * @param uptime how long ago figures began to be kept
 */
record Period(FiguresSample from, FiguresSample to, Duration span, Duration uptime) {

	/**
	 * Whether the store has lost its content since the begin.
	 */
	boolean emptied() {
		return this.from.generations() != this.to.generations();
	}

	/**
	 * How often tables were written by this instance, by name; tables that were not are
	 * missing.
	 */
	Map<String, Long> writes() {
		Map<String, Long> writes = new HashMap<>();
		this.to.writes().forEach((table, count) -> {
			long more = count - this.from.writes().getOrDefault(table, 0L);
			if (more > 0) {
				writes.put(table, more);
			}
		});
		return writes;
	}

	/**
	 * What statements have cost. One whose figures have begun again counts from there.
	 */
	List<StatementFigures> statements() {
		return this.to.statements().values().stream().map(this::sinceBegin).toList();
	}

	private StatementFigures sinceBegin(StatementFigures now) {
		StatementFigures earlier = this.from.statements().get(now.statement());
		return (earlier == null || earlier.calls() > now.calls()) ? now : now.since(earlier);
	}

}
