package io.shadowcache.near;

import java.util.concurrent.atomic.AtomicBoolean;

import io.shadowcache.dependency.DependencySet;
import io.shadowcache.dependency.Stamp;
import io.shadowcache.key.CacheKey;
import io.shadowcache.operation.NearMode;
import io.shadowcache.operation.NearPolicy;
import io.shadowcache.store.EntryStore;
import io.shadowcache.store.HeldEntry;
import io.shadowcache.store.Lookup;
import org.jspecify.annotations.Nullable;

/**
 * Looks entries up in the memory of the process first: trusts what the channel confirms,
 * has the rest validated, and takes over what was not there.
 */
final class NearReads {

	private final EntryStore store;

	private final @Nullable InvalidationChannel channel;

	private final HeardChanges heard;

	private final NearEntries entries;

	private final AtomicBoolean opened = new AtomicBoolean();

	NearReads(EntryStore store, @Nullable InvalidationChannel channel, HeardChanges heard, NearEntries entries) {
		this.store = store;
		this.channel = channel;
		this.heard = heard;
		this.entries = entries;
	}

	Lookup lookup(CacheKey key, DependencySet dependencies, NearPolicy near) {
		long nowNanos = this.heard.nanos();
		long nowMillis = this.heard.millis();
		NearEntry entry = this.entries.get(key);
		if (entry != null && !isUsable(entry, dependencies, near, nowNanos, nowMillis)) {
			this.entries.remove(key);
			entry = null;
		}
		if (entry != null && near.mode() == NearMode.PUSH && this.heard.confirms(entry.claim(), nowNanos, nowMillis)) {
			return entry.pushed();
		}
		Claim claim = claim(dependencies, near);
		return (entry != null) ? validate(entry, key, dependencies, near, claim)
				: fetch(key, dependencies, near, claim);
	}

	private static boolean isUsable(NearEntry entry, DependencySet dependencies, NearPolicy near, long nowNanos,
			long nowMillis) {
		return !entry.isExpired(nowNanos, nowMillis, near.maxStaleness().toNanos()) && entry.isFor(dependencies);
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
		long nowNanos = this.heard.nanos();
		if (held != null && held.entry().header().expiresAtMillis() > this.heard.millis()) {
			NearEntry entry = new NearEntry(held, dependencies, lookup.stamp(), nowNanos, near.live());
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
