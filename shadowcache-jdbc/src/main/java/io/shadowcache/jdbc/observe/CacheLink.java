package io.shadowcache.jdbc.observe;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import io.shadowcache.dependency.Dependency;
import io.shadowcache.dependency.DependencySet;
import io.shadowcache.engine.ShadowCache;
import io.shadowcache.jdbc.intent.JdbcIntentLog;
import org.jspecify.annotations.Nullable;

/**
 * The way from statements to the cache, which may be there later than the first
 * statements: what these write is remembered until then, and invalidated at once. Safe
 * for use by many threads.
 */
public final class CacheLink {

	private final Set<Dependency> early = new HashSet<>();

	private final Set<Dependency> asked = ConcurrentHashMap.newKeySet();

	private final Commits commits = new Commits(this);

	private final @Nullable Supplier<String> database;

	private volatile @Nullable ConnectedCache target;

	/**
	 * Makes the way for the only database of a cache.
	 */
	public CacheLink() {
		this.database = null;
	}

	/**
	 * Makes the way for one of several databases of a cache.
	 * @param database returns its id; asked with the first statement that concerns a load
	 */
	public CacheLink(Supplier<String> database) {
		this.database = database;
	}

	/**
	 * Connects the cache, which must be able to invalidate.
	 * @param cache the cache
	 * @param wrote hears at once, on the thread of the statement, what a statement in a
	 * transaction has changed
	 */
	public void connect(ShadowCache cache, Consumer<DependencySet> wrote) {
		connect(cache, new ThreadTransactions(wrote, List::of), null);
	}

	/**
	 * Connects the cache, which must be able to invalidate.
	 * @param cache the cache
	 * @param transactions the transactions of each thread
	 * @param intents where transactions leave intents, or {@code null} if they do not
	 */
	public void connect(ShadowCache cache, ThreadTransactions transactions, @Nullable JdbcIntentLog intents) {
		Set<Dependency> missed;
		synchronized (this.early) {
			this.target = new ConnectedCache(cache.loads(), cache.learnedTables(), cache.invalidator(), transactions,
					intents);
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
		ConnectedCache known = this.target;
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
		ConnectedCache known = this.target;
		return known != null && known.loads().isObserving();
	}

	void beforeStatement(Collection<Dependency> reads, @Nullable String refusal) {
		ConnectedCache known = this.target;
		if (known != null) {
			known.loads().beforeStatement(reads);
			if (refusal != null) {
				refuse(known, refusal);
			}
		}
	}

	/**
	 * Has the result of the load on this thread, if there is one, not stored.
	 */
	void refuse(String reason) {
		ConnectedCache known = this.target;
		if (known != null) {
			refuse(known, reason);
		}
	}

	private void refuse(ConnectedCache known, String reason) {
		Supplier<String> one = this.database;
		if (one != null) {
			known.loads().refuse(reason, one.get());
		}
		else {
			known.loads().refuse(reason);
		}
	}

	void wrote(Set<Dependency> changed) {
		ConnectedCache known = this.target;
		if (known != null) {
			byDatabase(changed).forEach(known.transactions().wrote());
		}
	}

	/**
	 * Returns what announces commits to the cache.
	 */
	Commits commits() {
		return this.commits;
	}

	@Nullable ConnectedCache connected() {
		return this.target;
	}

	/**
	 * Something may have been committed that no cache knew of.
	 */
	void changedEarly(Set<Dependency> changed) {
		ConnectedCache known;
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

}
