package io.shadowcache.jdbc.observe;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import io.shadowcache.dependency.Dependency;
import io.shadowcache.dependency.DependencySet;
import io.shadowcache.engine.CommittingWrite;
import io.shadowcache.engine.Invalidator;
import io.shadowcache.engine.LearnedTables;
import io.shadowcache.engine.ObservedLoads;
import io.shadowcache.engine.ShadowCache;
import org.jspecify.annotations.Nullable;

/**
 * The way from statements to the cache, which may be there later than the first
 * statements: what these write is remembered until then, and invalidated at once. Safe
 * for use by many threads.
 */
public final class CacheLink {

	private final Set<Dependency> early = new HashSet<>();

	private final Set<Dependency> asked = ConcurrentHashMap.newKeySet();

	private volatile @Nullable Target target;

	/**
	 * Connects the cache, which must be able to invalidate.
	 * @param cache the cache
	 * @param wrote hears at once, on the thread of the statement, what a statement in a
	 * transaction has changed
	 */
	public void connect(ShadowCache cache, Consumer<DependencySet> wrote) {
		Set<Dependency> missed;
		synchronized (this.early) {
			this.target = new Target(cache.loads(), cache.learnedTables(), cache.invalidator(), wrote);
			missed = Set.copyOf(this.early);
			this.early.clear();
		}
		byDatabase(missed).forEach(cache.invalidator()::invalidate);
	}

	/**
	 * Returns everything that queries were seen to read, or are known to from their text.
	 * @return tables, unordered
	 */
	public Set<Dependency> learned() {
		Target known = this.target;
		Set<Dependency> all = new HashSet<>(this.asked);
		if (known != null) {
			all.addAll(known.learned().all());
		}
		return all;
	}

	/**
	 * Notes what is about to be asked for.
	 */
	void asked(Collection<Dependency> tables) {
		this.asked.addAll(tables);
	}

	boolean isObserving() {
		Target known = this.target;
		return known != null && known.loads().isObserving();
	}

	void beforeStatement(Collection<Dependency> reads, @Nullable String refusal) {
		Target known = this.target;
		if (known != null) {
			known.loads().beforeStatement(reads);
			if (refusal != null) {
				known.loads().refuse(refusal);
			}
		}
	}

	/**
	 * Has the result of the load on this thread, if there is one, not stored.
	 */
	void refuse(String reason) {
		Target known = this.target;
		if (known != null) {
			known.loads().refuse(reason);
		}
	}

	void wrote(Set<Dependency> changed) {
		Target known = this.target;
		if (known != null) {
			byDatabase(changed).forEach(known.wrote());
		}
	}

	/**
	 * Announces what is about to be committed.
	 * @return takes the outcome, exactly once
	 */
	Commit beforeCommit(Set<Dependency> changed) {
		Target known = this.target;
		if (known == null) {
			return new Commit(List.of(), () -> changedEarly(changed));
		}
		return new Commit(byDatabase(changed).stream().map(known.invalidator()::beforeCommit).toList(), () -> {
		});
	}

	private void changedEarly(Set<Dependency> changed) {
		Target known;
		synchronized (this.early) {
			known = this.target;
			if (known == null) {
				this.early.addAll(changed);
				return;
			}
		}
		byDatabase(changed).forEach(known.invalidator()::invalidate);
	}

	static List<DependencySet> byDatabase(Set<Dependency> dependencies) {
		if (dependencies.size() == 1) {
			return List.of(DependencySet.of(dependencies));
		}
		return dependencies.stream()
			.collect(Collectors.groupingBy(Dependency::database))
			.values()
			.stream()
			.map(DependencySet::of)
			.toList();
	}

	/**
	 * What was announced, waiting for its outcome.
	 *
	 * @param writes takes the outcome for the cache
	 * @param otherwise does what is to be done whatever the outcome
	 */
	record Commit(List<CommittingWrite> writes, Runnable otherwise) {

		/**
		 * Nothing of it can be committed later.
		 */
		void ended() {
			this.writes.forEach(CommittingWrite::committed);
			this.otherwise.run();
		}

		/**
		 * It may be committed yet.
		 */
		void unknown() {
			this.writes.forEach(CommittingWrite::unknown);
			this.otherwise.run();
		}

	}

	/**
	 * The parts of the cache.
	 *
	 * @param loads follows what loads read
	 * @param learned what they were seen to read
	 * @param invalidator takes what is written
	 * @param wrote hears of writes in transactions
	 */
	private record Target(ObservedLoads loads, LearnedTables learned, Invalidator invalidator,
			Consumer<DependencySet> wrote) {
	}

}
