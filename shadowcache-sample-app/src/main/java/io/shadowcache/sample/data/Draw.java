package io.shadowcache.sample.data;

import java.util.List;
import java.util.Random;

/**
 * The random choices for one row, the same on every run.
 */
final class Draw {

	private static final long SEED = 20_260_101L;

	private final Random random;

	/**
	 * Starts the choices for a row of a table.
	 */
	Draw(String table, int row) {
		// java.util.Random is specified to the bit, unlike the newer generators
		this.random = new Random((SEED * 31 + table.hashCode()) * 0x9E3779B97F4A7C15L + row);
	}

	int between(int low, int high) {
		return low + this.random.nextInt(high - low + 1);
	}

	/**
	 * Returns a number from 1 to the given one, small numbers more often than large ones.
	 */
	int mostlyLow(int high) {
		return 1 + (int) (high * Math.pow(this.random.nextDouble(), 1.5));
	}

	String from(List<String> choices) {
		return choices.get(this.random.nextInt(choices.size()));
	}

}
