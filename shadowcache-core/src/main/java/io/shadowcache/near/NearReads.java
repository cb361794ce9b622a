package io.shadowcache.near;

import java.util.concurrent.atomic.AtomicBoolean;

import io.shadowcache.dependency.DependencySet;
import io.shadowcache.dependency.Stamp;
import io.shadowcache.key.CacheKey;
import io.shadowcache.key.CallIdentity;
import io.shadowcache.operation.NearMode;
import io.shadowcache.operation.NearPolicy;
import io.shadowcache.store.CallMemory;
import io.shadowcache.store.EntryStore;
import io.shadowcache.store.HeldEntry;
import io.shadowcache.store.Lookup;
import org.jspecify.annotations.Nullable;

/**
 * Looks entries up in the memory of the process first: trusts what the channel confirms,
 * has the rest validated, and takes over what was not there.
 */
final class NearReads implements CallMemory {

	private final EntryStore store;

	private final @Nullable InvalidationChannel channel;

	private final HeardChanges heard;

	private final Clocks clocks;

	private final NearEntries entries;

	private final EveryNth sampled = new EveryNth();

	private final AtomicBoolean opened = new AtomicBoolean();

	NearReads(EntryStore store, @Nullable InvalidationChannel channel, HeardChanges heard, Clocks clocks,
			NearEntries entries) {
		this.store = store;
		this.channel = channel;
		this.heard = heard;
		this.clocks = clocks;
		this.entries = entries;
	}

	Lookup lookup(CacheKey key, DependencySet dependencies, NearPolicy near) {
		Clocks.Moment now = this.clocks.now();
		NearEntry entry = this.entries.get(key);
		if (entry != null && !isUsable(entry, dependencies, near, now)) {
			this.entries.remove(key);
			entry = null;
		}
		if (entry != null && near.mode() == NearMode.PUSH && this.heard.confirms(entry.claim(), now)) {
			return entry.pushed();
		}
		Claim claim = claim(dependencies, near);
		return (entry != null) ? validate(entry, key, dependencies, near, claim)
				: fetch(key, dependencies, near, claim);
	}

	/**
	 * Trusts what {@link #lookup} would trust. The wall clock is read always, and the
	 * monotonic clock once in each millisecond of it, and now and then.
	 */
	@Override
	public @Nullable Recall recall(CallIdentity call, DependencySet dependencies, NearPolicy near) {
		NearEntry entry = this.entries.get(call);
		if (entry == null || near.mode() != NearMode.PUSH) {
			return null;
		}
		long sampled = isSampled(entry) ? this.clocks.nanos() : 0;
		long millis = this.clocks.millis();
		Clocks.Moment noted = this.clocks.noted(millis);
		Clocks.Moment now = (noted != null) ? noted : this.clocks.note(millis);
		if (!isUsable(entry, dependencies, near, now) || !this.heard.confirms(entry.claim(), now)) {
			return null;
		}
		this.entries.used(entry, millis);
		return recalled(entry, sampled, (noted != null) ? 0 : now.nanos());
	}

	private static Recall recalled(NearEntry entry, long sampledNanos, long firstNanos) {
		if (sampledNanos != 0) {
			return entry.recalled(Timing.SAMPLED, sampledNanos);
		}
		return (firstNanos != 0) ? entry.recalled(Timing.FIRST, firstNanos) : entry.recalled();
	}

	private boolean isSampled(NearEntry entry) {
		return this.sampled.isPicked() || !entry.wasTimed();
	}

	@Override
	public void remember(CallIdentity call, CacheKey key) {
		this.entries.name(call, key);
	}

	private static boolean isUsable(NearEntry entry, DependencySet dependencies, NearPolicy near, Clocks.Moment now) {
		return !entry.isExpired(now, near.maxStaleness().toNanos()) && entry.isFor(dependencies);
	}

	/**
	 * Must be called before the store is asked: what changes from then on ends the claim.
	 */
	private @Nullable Claim claim(DependencySet dependencies, NearPolicy near) {
		if (near.mode() != NearMode.PUSH || this.channel == null) {
			return null;
		}
		if (!this.opened.get() && this.opened.compareAndSet(false, true)) {
			this.channel.open(this.heard);
		}
		return this.heard.claim(dependencies);
	}

	/**
	 * A change that was seen before it was heard of ends the claims of other entries,
	 * too, so that this process does not go back behind it.
	 */
	private Lookup validate(NearEntry entry, CacheKey key, DependencySet dependencies, NearPolicy near,
			@Nullable Claim claim) {
		Stamp now = this.store.stamp(key, dependencies);
		if (now.equals(entry.stamp())) {
			entry.claim(claim);
			return entry.validated(now);
		}
		this.entries.remove(key);
		this.heard.changed(dependencies);
		return now.isBlocked() ? entry.outdated(now) : fetch(key, dependencies, near, claim(dependencies, near));
	}

	private Lookup fetch(CacheKey key, DependencySet dependencies, NearPolicy near, @Nullable Claim claim) {
		long removals = this.entries.removals(key);
		Lookup lookup = this.store.lookup(key, dependencies);
		HeldEntry held = fresh(key, lookup);
		Clocks.Moment now = this.clocks.now();
		if (held != null && held.entry().header().expiresAtMillis() > now.millis()) {
			NearEntry entry = new NearEntry(key, held, dependencies, lookup.stamp(), now.nanos(), near.live());
			entry.claim(claim);
			this.entries.put(key, entry, removals);
		}
		return lookup;
	}

	private static @Nullable HeldEntry fresh(CacheKey key, Lookup lookup) {
		HeldEntry held = (lookup.frame() != null && !lookup.stamp().isBlocked()) ? HeldEntry.of(lookup.frame()) : null;
		boolean fresh = held != null && key.isChecked(held.entry().header().check())
				&& held.entry().header().stamp().equals(lookup.stamp().hash());
		return fresh ? held : null;
	}

}
