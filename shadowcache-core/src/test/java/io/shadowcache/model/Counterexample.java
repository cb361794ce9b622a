package io.shadowcache.model;

import java.util.List;

/**
 * A sequence that breaks a guarantee.
 *
 * @param seed repeats it
 * @param size how many took part
 * @param what which promise was broken
 * @param trace what happened
 */
record Counterexample(long seed, Explorer.Size size, String what, List<String> trace) {

	@Override
	public String toString() {
		return "seed %d, size %s, %s:%n  %s".formatted(this.seed, this.size, this.what,
				String.join("\n  ", this.trace));
	}

}
