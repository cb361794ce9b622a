package io.shadowcache.checker;

import java.util.List;

/**
 * How a run ended, when all faults were over.
 *
 * @param unsettled how many processes were not answered by their cache with what was in
 * the database
 * @param leftovers what was still held by processes and servers when nobody read or wrote
 * any more, one phrase each
 */
record Ending(long unsettled, List<String> leftovers) {

	Ending {
		leftovers = List.copyOf(leftovers);
	}

	boolean isClean() {
		return this.unsettled == 0 && this.leftovers.isEmpty();
	}

}
