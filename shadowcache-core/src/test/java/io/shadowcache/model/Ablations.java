package io.shadowcache.model;

import java.time.Duration;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

import io.shadowcache.dependency.Bits128;
import io.shadowcache.dependency.DependencySet;
import io.shadowcache.dependency.Generation;
import io.shadowcache.dependency.Stamp;
import io.shadowcache.dependency.Version;
import io.shadowcache.key.CacheKey;
import io.shadowcache.store.CacheStore;
import io.shadowcache.store.Entry;
import io.shadowcache.store.EntryHeader;
import io.shadowcache.store.Lookup;
import io.shadowcache.store.WriterId;

/**
 * Stores that leave one rule of the protocol out.
 */
final class Ablations {

	private static final Bits128 ONE = new Bits128(1, 1);

	private static final Generation SOME_GENERATION = new Generation(ONE, ONE, 0);

	private Ablations() {
	}

	/**
	 * Knows no versions: entries are deleted or used.
	 */
	static CacheStore withoutVersions(CacheStore store, World world) {
		return new DelegatingStore(store) {

			private final Map<Stamp, Stamp> real = new IdentityHashMap<>();

			@Override
			public Lookup lookup(CacheKey key, DependencySet dependencies) {
				Lookup lookup = super.lookup(key, dependencies);
				List<Version> same = lookup.stamp().versions().stream().map((one) -> new Version(false, ONE)).toList();
				Stamp stamp = new Stamp(SOME_GENERATION, same, false);
				this.real.put(stamp, lookup.stamp());
				return new Lookup(lookup.frame(), stamp);
			}

			@Override
			public boolean put(CacheKey key, byte[] frame, DependencySet dependencies, Stamp seen, Duration ttl) {
				return super.put(key, frame, dependencies, this.real.get(seen), ttl);
			}

		};
	}

	/**
	 * Stamps an entry with the versions of when it is stored.
	 */
	static CacheStore stampedAfterLoad(CacheStore store, World world) {
		return new DelegatingStore(store) {

			@Override
			public boolean put(CacheKey key, byte[] frame, DependencySet dependencies, Stamp seen, Duration ttl) {
				Stamp now = lookup(key, dependencies).stamp();
				Entry entry = Entry.decode(frame);
				EntryHeader old = entry.header();
				EntryHeader header = new EntryHeader(old.shape(), old.check(), now.hash(), 0, old.expiresAtMillis(), 0,
						0);
				byte[] payload = new byte[entry.length()];
				System.arraycopy(entry.array(), entry.offset(), payload, 0, payload.length);
				return super.put(key, Entry.of(header, payload).encode(), dependencies, now, ttl);
			}

		};
	}

	/**
	 * Has room for one mark.
	 */
	static CacheStore oneMark(CacheStore store, World world) {
		return new DelegatingStore(store) {

			@Override
			public void mark(DependencySet dependencies, WriterId writer, Duration lease) {
				super.mark(dependencies, new WriterId(ONE), lease);
			}

			@Override
			public void release(DependencySet dependencies, WriterId writer) {
				super.release(dependencies, new WriterId(ONE));
			}

		};
	}

	/**
	 * Not an ablation but the resolution of level {@code strict}: a writer is overdue
	 * when the database says that its transaction has ended.
	 */
	static CacheStore resolvedByDatabase(CacheStore store, World world) {
		return new DelegatingStore(store) {

			@Override
			public List<WriterId> overdue(DependencySet dependencies) {
				return super.overdue(dependencies).stream().filter(world.database()::hasEnded).toList();
			}

		};
	}

	/**
	 * Hides the generation from the rule about snapshots, and from nothing else: it
	 * stands behind the versions that the rule looks at, and so is still in the hash.
	 */
	static CacheStore generationUnseen(CacheStore store, World world) {
		return new DelegatingStore(store) {

			private final Map<Stamp, Stamp> real = new IdentityHashMap<>();

			@Override
			public Lookup lookup(CacheKey key, DependencySet dependencies) {
				Lookup lookup = super.lookup(key, dependencies);
				List<Version> versions = new ArrayList<>(lookup.stamp().versions());
				versions.add(new Version(false, lookup.stamp().generation().identity()));
				Stamp stamp = new Stamp(SOME_GENERATION, versions, lookup.stamp().isQuarantined());
				this.real.put(stamp, lookup.stamp());
				return new Lookup(lookup.frame(), stamp);
			}

			@Override
			public boolean put(CacheKey key, byte[] frame, DependencySet dependencies, Stamp seen, Duration ttl) {
				return super.put(key, frame, dependencies, this.real.get(seen), ttl);
			}

		};
	}

	/**
	 * Stores nothing, so that flights alone decide who gets what.
	 */
	static CacheStore flightsOnly(CacheStore store, World world) {
		return new DelegatingStore(store) {

			@Override
			public boolean put(CacheKey key, byte[] frame, DependencySet dependencies, Stamp seen, Duration ttl) {
				return false;
			}

		};
	}

	/**
	 * Stores nothing, and shows every caller the same stamp, so that flights are shared
	 * by key alone.
	 */
	static CacheStore flightsByKeyAlone(CacheStore store, World world) {
		return withoutVersions(flightsOnly(store, world), world);
	}

}
