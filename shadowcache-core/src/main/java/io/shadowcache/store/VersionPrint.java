package io.shadowcache.store;

import java.util.ArrayList;
import java.util.List;

import io.shadowcache.dependency.Dependency;
import io.shadowcache.dependency.DependencySet;
import io.shadowcache.dependency.Stamp;

/**
 * Squeezes a stamp into 32 bits, so that a stale entry can tell what has changed: 8 bits
 * of the generation, and 24 bits of the versions, an equal share for each. A share of few
 * bits may miss a change, which is why this serves figures only and never decides about
 * freshness.
 */
public final class VersionPrint {

	private static final int VERSION_BITS = 24;

	private VersionPrint() {
	}

	/**
	 * Prints a stamp.
	 * @param stamp the versions
	 * @return its print; versions beyond the 24th are left out
	 */
	public static int of(Stamp stamp) {
		int count = Math.min(stamp.versions().size(), VERSION_BITS);
		int share = VERSION_BITS / count;
		int print = generation(stamp) << VERSION_BITS;
		for (int index = 0; index < count; index++) {
			print |= bits(stamp, index, share) << (index * share);
		}
		return print;
	}

	/**
	 * Whether a print may be of the generation of another stamp.
	 * @param print the print of an older stamp
	 * @param current the stamp of now
	 * @return {@code false} if the generations differ for certain; of 256 that differ,
	 * one is not told
	 */
	public static boolean isOfGeneration(int print, Stamp current) {
		return print >>> VERSION_BITS == generation(current);
	}

	/**
	 * Finds what has changed within a generation.
	 * @param print the print of an older stamp of the same dependencies
	 * @param dependencies the dependencies
	 * @param current the stamp of now
	 * @return the dependencies whose share differs; may be empty
	 */
	public static List<Dependency> changed(int print, DependencySet dependencies, Stamp current) {
		int count = Math.min(dependencies.size(), VERSION_BITS);
		int share = VERSION_BITS / count;
		List<Dependency> changed = new ArrayList<>();
		for (int index = 0; index < count; index++) {
			if (((print >>> (index * share)) & mask(share)) != bits(current, index, share)) {
				changed.add(dependencies.asList().get(index));
			}
		}
		return changed;
	}

	private static int generation(Stamp stamp) {
		return (int) stamp.generation().random().low() & mask(Integer.SIZE - VERSION_BITS);
	}

	private static int bits(Stamp stamp, int index, int share) {
		return (int) stamp.versions().get(index).identity().low() & mask(share);
	}

	private static int mask(int share) {
		return (1 << share) - 1;
	}

}
