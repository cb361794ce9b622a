package io.shadowcache.memcached;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import com.spotify.folsom.MemcacheStatus;
import io.shadowcache.key.CacheKey;
import io.shadowcache.store.EntryTooLargeException;
import io.shadowcache.store.StoreException;
import io.shadowcache.store.StoreTimeouts;
import org.jspecify.annotations.Nullable;

/**
 * Entries, spread over all servers. An entry is believed by its stamp, whatever the
 * server that it comes from has been through.
 */
final class Entries {

	/**
	 * What memcached adds to key and value of an item; about 60 bytes.
	 */
	private static final int ITEM_OVERHEAD = 100;

	private final ServerLinks links;

	private final KeySpace keys;

	private final StoreTimeouts timeouts;

	Entries(ServerLinks links, KeySpace keys, StoreTimeouts timeouts) {
		this.links = links;
		this.keys = keys;
		this.timeouts = timeouts;
	}

	/**
	 * Reads an entry with the control items, in one round trip: from one server by one
	 * command, from two at the same time. An entry on a server without a connection is
	 * missing; the others need not suffer.
	 */
	Fetched fetch(VerifiedConnection control, CacheKey key, ControlKeys controlKeys) {
		String name = this.keys.entry(key);
		ServerLink holder = this.links.holderOf(key);
		if (holder == this.links.control()) {
			List<String> names = ControlKeys.joined(name, controlKeys.current());
			List<byte @Nullable []> values = Replies.await(control.connection().get(names), this.timeouts.read());
			return new Fetched(values.get(0), values.subList(1, values.size()));
		}
		VerifiedConnection other = holder.connectionOrNull();
		CompletionStage<byte @Nullable []> frame = (other != null) ? other.connection().get(name)
				: CompletableFuture.completedFuture(null);
		List<byte @Nullable []> current = Replies.await(control.connection().get(controlKeys.current()),
				this.timeouts.read());
		return new Fetched(Replies.await(frame, this.timeouts.read()), current);
	}

	/**
	 * Stores an entry without comparing versions first: one with an old stamp never
	 * matches, but it may overwrite a fresher one.
	 */
	void put(CacheKey key, byte[] frame, Duration ttl) {
		String name = this.keys.entry(key);
		VerifiedConnection holder = this.links.holderOf(key).connection();
		long limit = holder.server().maxItemBytes();
		if (frame.length > limit - name.length() - ITEM_OVERHEAD) {
			throw tooLarge(frame, limit);
		}
		MemcacheStatus status = Replies.await(holder.connection().set(name, frame, Expiry.after(ttl)),
				this.timeouts.write());
		switch (status) {
			case OK -> {
			}
			case VALUE_TOO_LARGE -> throw tooLarge(frame, limit);
			default -> throw new StoreException("memcached did not store %d bytes: %s".formatted(frame.length, status));
		}
	}

	private static EntryTooLargeException tooLarge(byte[] frame, long limit) {
		return new EntryTooLargeException(
				"An entry of %d bytes does not fit into an item of memcached, which has at most %d (option -I)"
					.formatted(frame.length, limit));
	}

	boolean evict(CacheKey key) {
		Connection holder = this.links.holderOf(key).connection().connection();
		return Replies.await(holder.delete(this.keys.entry(key)), this.timeouts.write()) == MemcacheStatus.OK;
	}

	/**
	 * What a read brings.
	 *
	 * @param frame the entry, or {@code null}
	 * @param current generation and versions, each {@code null} when missing
	 */
	@SuppressWarnings("ArrayRecordComponent")
	record Fetched(byte @Nullable [] frame, List<byte @Nullable []> current) {
	}

}
