package io.shadowcache.store;

import java.util.ArrayList;
import java.util.List;

import io.shadowcache.dependency.Dependency;
import io.shadowcache.dependency.DependencySet;
import io.shadowcache.dependency.Stamp;

/**
 * Squeezes the versions of a stamp into 32 bits, an equal share for each, so that a stale
 * entry can tell which of its dependencies has changed. A share of few bits may miss a
 * change, which is why this serves figures only and never decides about freshness.
 */
public final class VersionPrint {

	private VersionPrint() {
	}

	/**
	 * Prints a stamp.
	 * @param stamp the versions
	 * @return their print; versions beyond the 32nd are left out
	 */
	public static int of(Stamp stamp) {
		int count = Math.min(stamp.versions().size(), Integer.SIZE);
		int share = Integer.SIZE / count;
		int print = 0;
		for (int index = 0; index < count; index++) {
			print |= bits(stamp, index, share) << (index * share);
		}
		return print;
	}

	/**
	 * Finds what has changed.
	 * @param print the print of an older stamp of the same dependencies
	 * @param dependencies the dependencies
	 * @param current the stamp of now
	 * @return the dependencies whose share differs; may be empty
	 */
	public static List<Dependency> changed(int print, DependencySet dependencies, Stamp current) {
		int count = Math.min(dependencies.size(), Integer.SIZE);
		int share = Integer.SIZE / count;
		List<Dependency> changed = new ArrayList<>();
		for (int index = 0; index < count; index++) {
			if (((print >>> (index * share)) & mask(share)) != bits(current, index, share)) {
				changed.add(dependencies.asList().get(index));
			}
		}
		return changed;
	}

	private static int bits(Stamp stamp, int index, int share) {
		return (int) stamp.versions().get(index).identity().low() & mask(share);
	}

	private static int mask(int share) {
		return (share == Integer.SIZE) ? -1 : (1 << share) - 1;
	}

}
