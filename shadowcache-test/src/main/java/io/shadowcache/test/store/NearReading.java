package io.shadowcache.test.store;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;

import io.shadowcache.dependency.DependencySet;
import io.shadowcache.dependency.Stamp;
import io.shadowcache.key.CacheKey;
import io.shadowcache.operation.NearPolicy;
import io.shadowcache.store.CacheStore;
import io.shadowcache.store.Entry;
import io.shadowcache.store.EntryHeader;
import io.shadowcache.store.LoadLease;
import io.shadowcache.store.LoadLeases;
import io.shadowcache.store.Lookup;
import io.shadowcache.store.WriterId;
import org.jspecify.annotations.Nullable;

/**
 * Uses a near cache as the engine does: looks up with a policy, and stores real entries,
 * whose payload is what tests store.
 */
public final class NearReading implements CacheStore {

	private final CacheStore near;

	private final NearPolicy policy;

	private final InstantSource clock;

	/**
	 * Puts a user in front of a near cache.
	 * @param near the near cache
	 * @param policy the policy of all lookups
	 * @param clock the wall clock, for lives
	 */
	public NearReading(CacheStore near, NearPolicy policy, InstantSource clock) {
		this.near = near;
		this.policy = policy;
		this.clock = clock;
	}

	@Override
	public Lookup lookup(CacheKey key, DependencySet dependencies) {
		Lookup lookup = this.near.lookup(key, dependencies, this.policy);
		return new Lookup(payload(lookup.frame()), lookup.stamp(), lookup.held(), lookup.source());
	}

	private static byte @Nullable [] payload(byte @Nullable [] frame) {
		Entry entry = (frame != null) ? Entry.decode(frame) : null;
		return (entry != null) ? Arrays.copyOfRange(entry.array(), entry.offset(), entry.offset() + entry.length())
				: null;
	}

	@Override
	public boolean put(CacheKey key, byte[] frame, DependencySet dependencies, Stamp seen, Duration ttl) {
		EntryHeader header = new EntryHeader(0, key.check(), seen.hash(), 0, this.clock.millis() + ttl.toMillis(), 0,
				this.clock.millis());
		return this.near.put(key, Entry.of(header, frame).encode(), dependencies, seen, ttl);
	}

	@Override
	public boolean evict(CacheKey key) {
		return this.near.evict(key);
	}

	@Override
	public void mark(DependencySet dependencies, WriterId writer, Duration lease) {
		this.near.mark(dependencies, writer, lease);
	}

	@Override
	public void release(DependencySet dependencies, WriterId writer) {
		this.near.release(dependencies, writer);
	}

	@Override
	public List<WriterId> overdue(DependencySet dependencies) {
		return this.near.overdue(dependencies);
	}

	@Override
	public void start() {
		this.near.start();
	}

	@Override
	public void close() {
		this.near.close();
	}

	@Override
	public LoadLeases loadLeases() {
		LoadLeases leases = this.near.loadLeases();
		return new LoadLeases() {

			@Override
			public Attempt take(LoadLease lease, Duration life) {
				Attempt attempt = leases.take(lease, life);
				return new Attempt(attempt.isGranted(), payload(attempt.frame()));
			}

			@Override
			public void renew(LoadLease lease, Duration life) {
				leases.renew(lease, life);
			}

			@Override
			public void giveBack(LoadLease lease) {
				leases.giveBack(lease);
			}

		};
	}

	@Override
	public String describe() {
		return this.near.describe();
	}

}
