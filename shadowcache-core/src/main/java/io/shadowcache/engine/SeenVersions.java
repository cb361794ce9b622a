package io.shadowcache.engine;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

import com.github.benmanes.caffeine.cache.Caffeine;
import io.shadowcache.dependency.Dependency;
import io.shadowcache.dependency.DependencySet;
import io.shadowcache.dependency.Generation;
import io.shadowcache.dependency.Stamp;
import io.shadowcache.dependency.Version;
import org.jspecify.annotations.Nullable;

/**
 * Remembers in which local order versions and generations were first heard of. A
 * transaction with a snapshot may use a stamp only if all of it was heard of before the
 * transaction began: then the snapshot is at least as new as the stamp.
 * <p>
 * Moments are counted, not timed: a version first heard of after a reading of
 * {@link #now()} always gets a greater moment, whichever threads are involved.
 */
public final class SeenVersions {

	static final int MAX_VALUES = 100_000;

	private final AtomicLong clock = new AtomicLong();

	private final Map<Dependency, Seen<Version>> versions = new ConcurrentHashMap<>();

	/**
	 * What is forgotten counts as new when it is heard of again.
	 */
	private final Map<Dependency, Seen<Version>> versionsOfValues = Caffeine.newBuilder()
		.maximumSize(MAX_VALUES)
		.executor(Runnable::run)
		.<Dependency, Seen<Version>>build()
		.asMap();

	private final Map<String, Seen<Generation>> generations = new ConcurrentHashMap<>();

	/**
	 * Returns the moment of now.
	 * @return a moment that no version heard of later can have
	 */
	public long now() {
		return this.clock.get();
	}

	/**
	 * Notes the versions of a stamp.
	 * @param dependencies what the stamp is of
	 * @param stamp the stamp
	 * @return the moment when the last of them was first heard of
	 */
	public long note(DependencySet dependencies, Stamp stamp) {
		long moment = note(this.generations, dependencies.database(), stamp.generation());
		List<Dependency> sorted = dependencies.asList();
		for (int index = 0; index < sorted.size(); index++) {
			Dependency dependency = sorted.get(index);
			moment = Math.max(moment, note(known(dependency), dependency, stamp.versions().get(index)));
		}
		return moment;
	}

	int size() {
		return this.versions.size() + this.versionsOfValues.size();
	}

	private Map<Dependency, Seen<Version>> known(Dependency dependency) {
		return dependency.kind().isPerValue() ? this.versionsOfValues : this.versions;
	}

	private <K, V> long note(Map<K, Seen<V>> known, K key, V value) {
		Seen<V> seen = known.get(key);
		if (seen != null && seen.value().equals(value)) {
			return seen.moment();
		}
		return replace(known, key, seen, new Seen<>(value, this.clock.incrementAndGet()));
	}

	private static <K, V> long replace(Map<K, Seen<V>> known, K key, @Nullable Seen<V> old, Seen<V> fresh) {
		if (old == null) {
			known.putIfAbsent(key, fresh);
		}
		else {
			known.replace(key, old, fresh);
		}
		return fresh.moment();
	}

	private record Seen<V>(V value, long moment) {
	}

}
