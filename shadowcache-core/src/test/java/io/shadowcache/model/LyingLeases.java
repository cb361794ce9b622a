package io.shadowcache.model;

import java.time.Duration;

import io.shadowcache.dependency.Bits128;
import io.shadowcache.store.CacheStore;
import io.shadowcache.store.Entry;
import io.shadowcache.store.EntryHeader;
import io.shadowcache.store.LoadLease;
import io.shadowcache.store.LoadLeases;

/**
 * Grants and refuses load leases at random: they are hints, on which nothing but the
 * number of loads may depend.
 */
final class LyingLeases extends DelegatingStore implements LoadLeases {

	private final World world;

	private final boolean anyStamp;

	private LyingLeases(CacheStore store, World world, boolean anyStamp) {
		super(store);
		this.world = world;
		this.anyStamp = anyStamp;
	}

	static CacheStore over(CacheStore store, World world) {
		return new LyingLeases(store, world, false);
	}

	/**
	 * Makes readers believe that whatever is there was loaded under the stamp that they
	 * have seen.
	 */
	static CacheStore ofAnyStamp(CacheStore store, World world) {
		return new LyingLeases(store, world, true);
	}

	@Override
	public LoadLeases loadLeases() {
		return this;
	}

	@Override
	public Attempt take(LoadLease lease, Duration life) {
		return this.world.server().call("LEASE", () -> {
			if (this.world.random().nextInt(4) == 0) {
				return Attempt.REFUSED;
			}
			byte[] frame = this.world.server().data.entries.get(lease.key());
			return Attempt.granted((frame != null && this.anyStamp) ? stamped(frame, lease.stamp()) : frame);
		});
	}

	private static byte[] stamped(byte[] frame, Bits128 stamp) {
		Entry entry = Entry.decode(frame);
		EntryHeader header = entry.header();
		EntryHeader other = new EntryHeader(header.shape(), header.check(), stamp, header.versionPrint(),
				header.expiresAtMillis(), header.loadMillis(), header.storedAtMillis());
		byte[] payload = new byte[entry.length()];
		System.arraycopy(entry.array(), entry.offset(), payload, 0, payload.length);
		return Entry.of(other, payload).encode();
	}

}
