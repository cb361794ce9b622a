package io.shadowcache.model;

import java.time.Duration;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import io.shadowcache.dependency.Bits128;
import io.shadowcache.dependency.Dependency;
import io.shadowcache.dependency.DependencySet;
import io.shadowcache.dependency.Stamp;
import io.shadowcache.dependency.Version;
import io.shadowcache.key.CacheKey;
import io.shadowcache.store.CacheStore;
import io.shadowcache.store.Lookup;
import io.shadowcache.store.WriterId;

/**
 * Stores that leave out a rule about rows.
 */
final class RowAblations {

	private static final Version NOTHING = new Version(false, new Bits128(1, 1));

	private RowAblations() {
	}

	/**
	 * A writer of a row leaves the version of its table as it is.
	 */
	static CacheStore rowWriterForgetsTheTable(CacheStore store, World world) {
		return writing(store, Dependency.Kind.TABLE, (written) -> contains(written, Dependency.Kind.ROW));
	}

	/**
	 * A writer of a row leaves the version of the row as it is.
	 */
	static CacheStore rowWriterForgetsTheRow(CacheStore store, World world) {
		return writing(store, Dependency.Kind.ROW, (written) -> contains(written, Dependency.Kind.ROW));
	}

	/**
	 * A writer of unknown rows leaves what readers of rows share as it is.
	 */
	static CacheStore tableWriterForgetsReadersOfRows(CacheStore store, World world) {
		return writing(store, Dependency.Kind.SOME_ROW, (written) -> true);
	}

	/**
	 * A reader of a row looks at the version of the row only.
	 */
	static CacheStore rowReaderIgnoresWritersOfUnknownRows(CacheStore store, World world) {
		return new DelegatingStore(store) {

			private final Map<Stamp, Stamp> real = new IdentityHashMap<>();

			@Override
			public Lookup lookup(CacheKey key, DependencySet dependencies) {
				Lookup lookup = super.lookup(key, dependencies);
				List<Version> seen = new ArrayList<>(lookup.stamp().versions());
				List<Dependency> sorted = dependencies.asList();
				seen.replaceAll((version) -> isIgnored(sorted, lookup.stamp(), version) ? NOTHING : version);
				Stamp stamp = new Stamp(lookup.stamp().generation(), seen, lookup.stamp().isQuarantined());
				this.real.put(stamp, lookup.stamp());
				return new Lookup(lookup.frame(), stamp);
			}

			@Override
			public boolean put(CacheKey key, byte[] frame, DependencySet dependencies, Stamp seen, Duration ttl) {
				return super.put(key, frame, dependencies, this.real.get(seen), ttl);
			}

		};
	}

	private static boolean isIgnored(List<Dependency> sorted, Stamp stamp, Version version) {
		return sorted.get(stamp.versions().indexOf(version)).kind() == Dependency.Kind.SOME_ROW;
	}

	private static CacheStore writing(CacheStore store, Dependency.Kind forgotten, Predicate<DependencySet> when) {
		return new DelegatingStore(store) {

			@Override
			public void mark(DependencySet dependencies, WriterId writer, Duration lease) {
				super.mark(without(dependencies), writer, lease);
			}

			@Override
			public void release(DependencySet dependencies, WriterId writer) {
				super.release(without(dependencies), writer);
			}

			private DependencySet without(DependencySet written) {
				return when.test(written)
						? DependencySet.of(written.asList().stream().filter((one) -> one.kind() != forgotten).toList())
						: written;
			}

		};
	}

	private static boolean contains(DependencySet dependencies, Dependency.Kind kind) {
		return dependencies.asList().stream().anyMatch((one) -> one.kind() == kind);
	}

}
