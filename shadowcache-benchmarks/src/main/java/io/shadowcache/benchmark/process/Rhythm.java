package io.shadowcache.benchmark.process;

/**
 * How long things take.
 *
 * @param rounds how many turns each contender gets
 * @param turnMillis how long a turn takes
 * @param warmUpMillis for how long each contender runs before the first
 */
public record Rhythm(int rounds, long turnMillis, long warmUpMillis) {

	public Rhythm {
		if (rounds < 1 || turnMillis < 1 || warmUpMillis < 0) {
			throw new IllegalArgumentException("At least one round of a millisecond");
		}
	}

	/**
	 * Changes how many turns there are.
	 * @param count how many turns each contender gets instead
	 * @return a rhythm that is the same otherwise
	 */
	public Rhythm rounds(int count) {
		return new Rhythm(count, this.turnMillis, this.warmUpMillis);
	}

}
