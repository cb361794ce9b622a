package io.shadowcache.store;

import java.util.ArrayList;
import java.util.List;

import io.shadowcache.dependency.Dependency;
import io.shadowcache.dependency.DependencySet;
import io.shadowcache.dependency.Stamp;

/**
 * Squeezes a stamp into 32 bits, so that a stale entry can tell what has changed: an
 * equal share of 24 bits for each version, and the rest, 8 bits at least, for the
 * generation. A share of few bits may miss a change, which is why this serves figures
 * only and never decides about freshness.
 */
public final class VersionPrint {

	private static final int VERSION_BITS = 24;

	/** From this share on a changed version hardly ever looks unchanged. */
	private static final int TELLING_SHARE = 12;

	private VersionPrint() {
	}

	/**
	 * Prints a stamp.
	 * @param stamp the versions
	 * @return its print; versions beyond the 24th are left out
	 */
	public static int of(Stamp stamp) {
		int count = count(stamp);
		int share = share(count);
		int print = generation(stamp) << (count * share);
		for (int index = 0; index < count; index++) {
			print |= bits(stamp, index, share) << (index * share);
		}
		return print;
	}

	/**
	 * Whether a print may be of the generation of another stamp. With one version or two,
	 * none of which has changed by its share, it is not: something has changed.
	 * @param print the print of an older stamp of the same dependencies, which is not
	 * equal to the other
	 * @param current the stamp of now
	 * @return {@code false} if the generations differ; one of 256 that differ is not told
	 * at worst
	 */
	public static boolean isOfGeneration(int print, Stamp current) {
		int count = count(current);
		int share = share(count);
		int differing = print ^ of(current);
		boolean versionsDiffer = (differing & mask(count * share)) != 0;
		return differing >>> (count * share) == 0 && (versionsDiffer || share < TELLING_SHARE);
	}

	/**
	 * Finds what has changed within a generation.
	 * @param print the print of an older stamp of the same dependencies
	 * @param dependencies the dependencies
	 * @param current the stamp of now
	 * @return the dependencies whose share differs; may be empty
	 */
	public static List<Dependency> changed(int print, DependencySet dependencies, Stamp current) {
		int count = count(current);
		int share = share(count);
		List<Dependency> sorted = dependencies.asList();
		List<Dependency> changed = new ArrayList<>();
		for (int index = 0; index < Math.min(count, sorted.size()); index++) {
			if (((print >>> (index * share)) & mask(share)) != bits(current, index, share)) {
				changed.add(sorted.get(index));
			}
		}
		return changed;
	}

	private static int count(Stamp stamp) {
		return Math.min(stamp.versions().size(), VERSION_BITS);
	}

	private static int share(int count) {
		return VERSION_BITS / count;
	}

	private static int generation(Stamp stamp) {
		int count = count(stamp);
		return (int) stamp.generation().random().low() & mask(Integer.SIZE - count * share(count));
	}

	private static int bits(Stamp stamp, int index, int share) {
		return (int) stamp.versions().get(index).identity().low() & mask(share);
	}

	private static int mask(int share) {
		return (1 << share) - 1;
	}

}
