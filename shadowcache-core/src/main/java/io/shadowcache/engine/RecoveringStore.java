package io.shadowcache.engine;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import io.shadowcache.dependency.DependencySet;
import io.shadowcache.dependency.Stamp;
import io.shadowcache.key.CacheKey;
import io.shadowcache.key.CallIdentity;
import io.shadowcache.operation.NearPolicy;
import io.shadowcache.store.CacheStore;
import io.shadowcache.store.CallMemory;
import io.shadowcache.store.EntryRequest;
import io.shadowcache.store.Lookup;
import io.shadowcache.store.StoreDecorator;
import io.shadowcache.store.StoreException;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what a store answers from readers until it has recovered from its last outage. It
 * must have recovered before it is asked, since an answer from before is older than what
 * was delivered; and it must not have been away when it has answered.
 */
final class RecoveringStore implements StoreDecorator {

	private final CacheStore store;

	private final Recovery recovery;

	private final Runnable alarm;

	private final AtomicLong noticed = new AtomicLong();

	/**
	 * Surrounds a store.
	 * @param alarm has recovery begin at once; called once for each outage
	 */
	RecoveringStore(CacheStore store, Recovery recovery, Runnable alarm) {
		this.store = store;
		this.recovery = recovery;
		this.alarm = alarm;
	}

	@Override
	public CacheStore delegate() {
		return this.store;
	}

	@Override
	public Lookup lookup(CacheKey key, DependencySet dependencies) {
		long since = this.recovery.trustedSince(dependencies);
		return trusted(this.store.lookup(key, dependencies), since);
	}

	@Override
	public Lookup lookup(CacheKey key, DependencySet dependencies, NearPolicy near) {
		long since = this.recovery.trustedSince(dependencies);
		return trusted(this.store.lookup(key, dependencies, near), since);
	}

	@Override
	public List<Lookup> lookupAll(List<EntryRequest> requests) {
		if (requests.isEmpty()) {
			return List.of();
		}
		long since = this.recovery.trustedSince(requests.get(0).dependencies());
		return trusted(this.store.lookupAll(requests), since);
	}

	@Override
	public Stamp stamp(CacheKey key, DependencySet dependencies) {
		long since = this.recovery.trustedSince(dependencies);
		return trusted(this.store.stamp(key, dependencies), since);
	}

	/**
	 * The store is asked even if it is not trusted: an answer closes the circuit breaker.
	 */
	private <T> T trusted(T answer, long since) {
		if (this.recovery.isStillTrusted(since)) {
			return answer;
		}
		long outages = this.store.outages();
		if (this.noticed.getAndSet(outages) != outages) {
			this.alarm.run();
		}
		throw new StoreException(
				"The store was away, and invalidations that are owed to it since are still looked for");
	}

	@Override
	public CallMemory callMemory() {
		return new RecoveringMemory(this.store.callMemory(), this.recovery);
	}

	/**
	 * Brings nothing from the memory of the process while the store is not trusted.
	 */
	private record RecoveringMemory(CallMemory memory, Recovery recovery) implements CallMemory {

		@Override
		public @Nullable Recall recall(CallIdentity call, DependencySet dependencies, NearPolicy near) {
			long since = this.recovery.trustedSince(dependencies);
			Recall recall = this.memory.recall(call, dependencies, near);
			return this.recovery.isStillTrusted(since) ? recall : null;
		}

		@Override
		public void remember(CallIdentity call, CacheKey key) {
			this.memory.remember(call, key);
		}

	}

}
