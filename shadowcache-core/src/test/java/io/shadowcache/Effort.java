package io.shadowcache;

/**
 * How long tests look that could look for any length of time.
 */
public final class Effort {

	/** More in the profile "thorough". */
	private static final int FACTOR = Integer.getInteger("effort.factor", 1);

	private Effort() {
	}

	/**
	 * Returns how many cases are tried.
	 * @param ordinary how many in an ordinary build, from 1 on
	 * @return {@code ordinary}, or a multiple of it
	 */
	public static int of(int ordinary) {
		return ordinary * FACTOR;
	}

}
