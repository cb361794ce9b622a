package io.shadowcache.autoconfigure.endpoint;

import java.util.List;

/**
 * One table.
 *
 * @param name its normalised name
 * @param consistency what reads of it promise about writes
 * @param distrusted whether queries that read it bypass the cache, because an
 * invalidation could not be written yet
 * @param readBy the names of the queries that read it, sorted
 * @param writtenBy the methods that declare to write it, sorted
 * @param invalidations how often it was invalidated by this instance
 * @param unreadWrites how often this instance has written it without a word to the store,
 * because nothing cached could depend on it
 */
public record TableReport(String name, String consistency, boolean distrusted, List<String> readBy,
		List<String> writtenBy, long invalidations, long unreadWrites) {

	public TableReport {
		readBy = List.copyOf(readBy);
		writtenBy = List.copyOf(writtenBy);
	}

}
