package io.shadowcache.redis;

import java.time.Duration;
import java.util.function.BooleanSupplier;

import io.lettuce.core.api.async.RedisScriptingAsyncCommands;
import io.shadowcache.dependency.Stamp;
import org.jspecify.annotations.Nullable;

/**
 * Where entries are: with the control keys, or spread over a Cluster.
 */
interface EntryAccess {

	/**
	 * Reads entries with generation and versions, in one round trip.
	 */
	Fetched fetch(ControlConnection control, byte[][] entries, ControlKeys keys);

	/**
	 * Sends an entry that is to be stored unless its stamp is known to be old.
	 * @return waits for the reply, and tells whether the entry is stored
	 */
	BooleanSupplier send(ControlConnection control, ControlKeys keys, NewEntry entry, Stamp seen);

	/**
	 * Removes an entry.
	 */
	boolean delete(ControlConnection control, byte[] entry);

	/**
	 * Returns what runs scripts on the server that an entry is stored on, in order with
	 * what is stored.
	 */
	RedisScriptingAsyncCommands<byte[], byte[]> scripting(ControlConnection control);

	/**
	 * What a read brings.
	 *
	 * @param frames the entries in their order, each {@code null} when missing
	 * @param current generation and versions, each {@code null} when missing
	 */
	@SuppressWarnings("ArrayRecordComponent")
	record Fetched(byte[] @Nullable [] frames, byte[] @Nullable [] current) {
	}

	/**
	 * What is to be stored.
	 *
	 * @param key where
	 * @param frame what
	 * @param ttl for how long
	 */
	@SuppressWarnings("ArrayRecordComponent")
	record NewEntry(byte[] key, byte[] frame, Duration ttl) {

		long millis() {
			return Math.max(1, this.ttl.toMillis());
		}

	}

}
