package io.shadowcache.compat.redis;

import org.jspecify.annotations.Nullable;

/**
 * What a lookup found.
 *
 * @param state whether there is an entry
 * @param value the entry's value, which can be null
 */
public record Lookup(State state, @Nullable Object value) {

	/** No entry. */
	public static final Lookup ABSENT = new Lookup(State.ABSENT, null);

	static final Lookup UNAVAILABLE = new Lookup(State.UNAVAILABLE, null);

	/**
	 * Returns whether there is an entry.
	 * @return false if there is none, or none that can be read
	 */
	public boolean isFound() {
		return this.state == State.FOUND;
	}

	/**
	 * Returns whether it makes sense to write an entry.
	 * @return false if Redis did not answer, or with an error
	 */
	public boolean isAbsent() {
		return this.state == State.ABSENT;
	}

	/**
	 * Whether there is an entry.
	 */
	public enum State {

		/** There is one. */
		FOUND,

		/** There is none, or it cannot be read. */
		ABSENT,

		/** Redis did not answer, or with an error. */
		UNAVAILABLE

	}

}
