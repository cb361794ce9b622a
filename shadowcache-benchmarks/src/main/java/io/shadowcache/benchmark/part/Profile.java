package io.shadowcache.benchmark.part;

import io.shadowcache.benchmark.process.Rhythm;

/**
 * How much is measured.
 */
public enum Profile {

	/** Shows that everything works; its figures say nothing. */
	SMOKE(1, 50, 50, 10_000, 1),
	/** Some minutes. */
	QUICK(3, 250, 2_500, 1_000_000, 5),
	/** An hour or two. */
	FULL(9, 1_000, 8_000, 5_000_000, 20);

	private final int rounds;

	private final long turnMillis;

	private final long warmUpMillis;

	private final int mostEntries;

	private final int repetitions;

	Profile(int rounds, long turnMillis, long warmUpMillis, int mostEntries, int repetitions) {
		this.rounds = rounds;
		this.turnMillis = turnMillis;
		this.warmUpMillis = warmUpMillis;
		this.mostEntries = mostEntries;
		this.repetitions = repetitions;
	}

	/**
	 * Returns how contenders take turns.
	 * @return rounds and times
	 */
	public Rhythm rhythm() {
		return new Rhythm(this.rounds, this.turnMillis, this.warmUpMillis);
	}

	/**
	 * Returns how many entries Redis holds at most.
	 * @return a number of entries
	 */
	public int mostEntries() {
		return this.mostEntries;
	}

	/**
	 * Returns how often something is done that takes no turns.
	 * @return at least 1
	 */
	public int repetitions() {
		return this.repetitions;
	}

}
