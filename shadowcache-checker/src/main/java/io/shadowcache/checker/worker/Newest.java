package io.shadowcache.checker.worker;

/**
 * The newest value of each counter that is known in one way, and since when the latest of
 * them have been known. The times of day of one machine are compared. Safe for use by
 * many threads and processes.
 */
final class Newest {

	/** How many values of a counter have a time. */
	static final int REMEMBERED = 64;

	private static final int NOTE = 2;

	private final SharedLongs memory;

	private final int begin;

	private final int keys;

	Newest(SharedLongs memory, int begin, int keys) {
		this.memory = memory;
		this.begin = begin;
		this.keys = keys;
	}

	/**
	 * Returns how many numbers it takes.
	 */
	static int size(int keys) {
		return keys + keys * REMEMBERED * NOTE;
	}

	/**
	 * Returns the newest value of a counter, 0 before the first.
	 */
	long get(int key) {
		return this.memory.get(this.begin + key);
	}

	/**
	 * Notes a value, unless a newer one is known. Those that it leaps are known with it.
	 */
	void raise(int key, long value) {
		raise(key, value, System.currentTimeMillis());
	}

	void raise(int key, long value, long now) {
		long before = this.memory.raise(this.begin + key, value);
		for (long one = Math.max(before, value - REMEMBERED) + 1; one <= value; one++) {
			int note = note(key, one);
			this.memory.set(note + 1, now);
			this.memory.set(note, one);
		}
	}

	/**
	 * Returns since when it has been known that there is something newer than a value.
	 * @param value less than what {@link #get} returns
	 * @return milliseconds since the epoch; too late when that was long ago
	 */
	long since(int key, long value) {
		long newest = get(key);
		for (long one = Math.max(value, newest - REMEMBERED) + 1; one <= newest; one++) {
			int note = note(key, one);
			long time = this.memory.get(note + 1);
			if (this.memory.get(note) == one) {
				return time;
			}
		}
		return System.currentTimeMillis();
	}

	private int note(int key, long value) {
		return this.begin + this.keys + (key * REMEMBERED + (int) (value % REMEMBERED)) * NOTE;
	}

}
