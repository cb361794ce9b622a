package io.shadowcache.memcached;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import com.spotify.folsom.GetResult;
import com.spotify.folsom.MemcacheStatus;
import io.shadowcache.dependency.Bits128;
import io.shadowcache.store.LoadLease;
import io.shadowcache.store.LoadLeases;
import io.shadowcache.store.StoreException;
import io.shadowcache.store.StoreTimeouts;
import org.jspecify.annotations.Nullable;

/**
 * Load leases, each an item on the server of its entry. Items live for seconds at least,
 * so that a lease says itself until when it counts, by the wall clocks of the instances.
 * Where these differ, a load is made twice, or a holder that dies is waited for until the
 * item is gone.
 */
final class MemcachedLeases implements LoadLeases {

	private static final Duration ITEM = Duration.ofSeconds(2);

	private static final int NO_FLAGS = 0;

	/** The end of a lease that was given back. */
	private static final long ENDED = 0;

	private static final int ATTEMPTS = 3;

	private final ServerLinks links;

	private final KeySpace keys;

	private final StoreTimeouts timeouts;

	private final InstantSource clock;

	MemcachedLeases(ServerLinks links, KeySpace keys, StoreTimeouts timeouts, InstantSource clock) {
		this.links = links;
		this.keys = keys;
		this.timeouts = timeouts;
		this.clock = clock;
	}

	@Override
	public Attempt take(LoadLease lease, Duration life) {
		Connection holder = connection(lease);
		String name = this.keys.lease(lease);
		CompletionStage<MemcacheStatus> added = put(holder, name, null, until(lease, life));
		CompletionStage<byte @Nullable []> entry = holder.get(this.keys.entry(lease.key()));
		if (Replies.await(added, this.timeouts.read()) == MemcacheStatus.OK) {
			return Attempt.granted(Replies.await(entry, this.timeouts.read()));
		}
		GetResult<byte[]> current = Replies.await(current(holder, name), this.timeouts.read());
		if (current == null || Held.of(current).untilMillis() > this.clock.millis()) {
			return Attempt.REFUSED;
		}
		CompletionStage<MemcacheStatus> replaced = put(holder, name, current, until(lease, life));
		CompletionStage<byte @Nullable []> again = holder.get(this.keys.entry(lease.key()));
		return (Replies.await(replaced, this.timeouts.read()) == MemcacheStatus.OK)
				? Attempt.granted(Replies.await(again, this.timeouts.read())) : Attempt.REFUSED;
	}

	@Override
	public void renew(LoadLease lease, Duration life) {
		Connection holder = connection(lease);
		String name = this.keys.lease(lease);
		var unused = current(holder, name).thenCompose((current) -> isHeld(current, lease)
				? put(holder, name, current, until(lease, life)) : completed(MemcacheStatus.KEY_NOT_FOUND));
	}

	/**
	 * What has ended counts no more, which is as good as if it were deleted, and can be
	 * told apart from the lease of another by a compare-and-swap. A renewal may be on its
	 * way, so that a second attempt can be needed.
	 */
	@Override
	public void giveBack(LoadLease lease) {
		var unused = end(connection(lease), lease, ATTEMPTS);
	}

	private CompletionStage<MemcacheStatus> end(Connection holder, LoadLease lease, int attempts) {
		String name = this.keys.lease(lease);
		return current(holder, name).thenCompose((current) -> {
			if (!isHeld(current, lease)) {
				return completed(MemcacheStatus.KEY_NOT_FOUND);
			}
			return put(holder, name, current, new Held(lease.holder(), ENDED))
				.thenCompose((status) -> (status == MemcacheStatus.KEY_EXISTS && attempts > 1)
						? end(holder, lease, attempts - 1) : completed(status));
		});
	}

	private static boolean isHeld(@Nullable GetResult<byte[]> current, LoadLease lease) {
		return current != null && Held.of(current).holder().equals(lease.holder())
				&& Held.of(current).untilMillis() != ENDED;
	}

	private static CompletionStage<MemcacheStatus> completed(MemcacheStatus status) {
		return CompletableFuture.completedFuture(status);
	}

	private static CompletionStage<@Nullable GetResult<byte[]>> current(Connection holder, String name) {
		return holder.gets(List.of(name)).thenApply((items) -> items.get(0));
	}

	private CompletionStage<MemcacheStatus> put(Connection holder, String name, @Nullable GetResult<byte[]> current,
			Held held) {
		Duration left = Duration.ofMillis(held.untilMillis() - this.clock.millis());
		Duration life = (left.compareTo(ITEM) > 0) ? left : ITEM;
		return holder.replace(name, current, held.encode(), Expiry.after(life), NO_FLAGS);
	}

	private Held until(LoadLease lease, Duration life) {
		return new Held(lease.holder(), this.clock.millis() + life.toMillis());
	}

	private Connection connection(LoadLease lease) {
		return this.links.holderOf(lease.key()).connection().connection();
	}

	/**
	 * The value of an item.
	 *
	 * @param holder who has the lease
	 * @param untilMillis until when, in milliseconds since the epoch
	 */
	private record Held(Bits128 holder, long untilMillis) {

		static Held of(GetResult<byte[]> item) {
			byte[] value = item.getValue();
			if (value.length != Bits128.BYTES + Long.BYTES) {
				throw new StoreException("The item of a load lease has %d bytes".formatted(value.length));
			}
			ByteBuffer source = ByteBuffer.wrap(value);
			return new Held(Bits128.read(source), source.getLong());
		}

		byte[] encode() {
			ByteBuffer target = ByteBuffer.allocate(Bits128.BYTES + Long.BYTES);
			this.holder.write(target);
			return target.putLong(this.untilMillis).array();
		}

	}

}
