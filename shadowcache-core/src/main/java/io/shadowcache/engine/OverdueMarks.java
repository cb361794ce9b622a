package io.shadowcache.engine;

/**
 * What became of marks whose writers did not release them within the lease.
 *
 * @param seen how many this instance has found; at least 0
 * @param released how many of them it has released; at least 0
 */
public record OverdueMarks(long seen, long released) {
}
