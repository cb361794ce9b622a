package io.shadowcache.engine;

import java.util.Collection;
import java.util.function.Predicate;

import io.shadowcache.dependency.Dependency;
import io.shadowcache.dependency.DependencySet;
import io.shadowcache.dependency.Stamp;
import io.shadowcache.key.CacheKey;
import io.shadowcache.store.EntryStore;
import io.shadowcache.store.StoreException;
import org.jspecify.annotations.Nullable;

/**
 * Follows what the loads of queries read. Told by whoever sees the statements that an
 * application executes; everything concerns the load that runs on the calling thread, and
 * the loads around it. A load that reads on other threads cannot be followed.
 */
public final class ObservedLoads {

	// One for each cache, not one for the process.
	@SuppressWarnings("ThreadLocalUsage")
	private final ThreadLocal<ObservedLoad> current = new ThreadLocal<>();

	private final EntryStore store;

	private final LearnedTables learned;

	private final Predicate<DependencySet> lookable;

	/**
	 * Makes it.
	 * @param lookable whether what a load was seen to read may be looked up
	 */
	ObservedLoads(EntryStore store, LearnedTables learned, Predicate<DependencySet> lookable) {
		this.store = store;
		this.learned = learned;
		this.lookable = lookable;
	}

	/**
	 * Whether the calling thread is in the load of a query.
	 * @return whether anybody wants to know what it reads
	 */
	public boolean isObserving() {
		return this.current.get() != null;
	}

	/**
	 * To be called before a statement is executed. May ask the store for the versions of
	 * the tables, which therefore must not have been read yet.
	 * @param tables the tables that the statement reads; views resolved to these
	 */
	public void beforeStatement(Collection<Dependency> tables) {
		for (ObservedLoad load = this.current.get(); load != null; load = load.outer()) {
			load.beforeStatement(tables);
		}
	}

	/**
	 * To be called when it cannot be told what the load reads, or when its result would
	 * change without any write. The result is not stored then, unless the query declares
	 * its tables.
	 * @param reason what the load does, such as {@code uses NOW()}; without values
	 */
	public void refuse(String reason) {
		for (ObservedLoad load = this.current.get(); load != null; load = load.outer()) {
			load.refuse(reason);
		}
	}

	/**
	 * Does the same, knowing where the load does that: nothing is stored that also comes
	 * from another database than its query reads, whatever the query declares.
	 * @param reason what the load does; without values
	 * @param database the id of the database in which it does so
	 */
	public void refuse(String reason, String database) {
		for (ObservedLoad load = this.current.get(); load != null; load = load.outer()) {
			if (load.isOfDatabase(database)) {
				load.refuse(reason);
			}
			else {
				load.refuseElsewhere(reason);
			}
		}
	}

	LearnedTables learned() {
		return this.learned;
	}

	/**
	 * Runs a load and follows it.
	 * @throws UndeclaredTableException if it reads what the settings forbid
	 */
	Traced run(Question question, Stamp seen, Loader loader) throws Throwable {
		ObservedLoad outer = this.current.get();
		ObservedLoad load = new ObservedLoad(question, seen, this::stampOf, this.learned.isExtensible(question.query()),
				outer);
		this.current.set(load);
		Object value;
		try {
			value = loader.load();
		}
		finally {
			restore(outer);
		}
		learn(question, load);
		return new Traced(value, load.trace());
	}

	/**
	 * Returns the stamp of now, or {@code null} if there is none that could be used.
	 */
	private @Nullable Stamp stampOf(CacheKey key, DependencySet dependencies) {
		if (!this.lookable.test(dependencies)) {
			return null;
		}
		try {
			return this.store.lookup(key, dependencies).stamp();
		}
		catch (StoreException ex) {
			return null;
		}
	}

	private void restore(@Nullable ObservedLoad outer) {
		if (outer != null) {
			this.current.set(outer);
		}
		else {
			this.current.remove();
		}
	}

	private void learn(Question question, ObservedLoad load) {
		if (!load.unknown().isEmpty()) {
			this.learned.learn(question.query(), load.unknown());
		}
		String elsewhere = load.elsewhere();
		String refusal = load.refusal();
		if (elsewhere != null) {
			this.learned.elsewhere(question.query(), elsewhere);
		}
		else if (refusal != null) {
			this.learned.refused(question.query(), refusal);
		}
		else {
			this.learned.accepted(question.query());
		}
	}

	/**
	 * A loaded value with what was read for it.
	 *
	 * @param value the value
	 * @param trace what was read
	 */
	record Traced(@Nullable Object value, ReadTrace trace) {
	}

}
