package io.shadowcache.engine;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

import io.shadowcache.dependency.Dependency;
import io.shadowcache.dependency.DependencySet;
import io.shadowcache.dependency.Stamp;
import io.shadowcache.operation.QueryOperation;
import org.jspecify.annotations.Nullable;

/**
 * Answers what the cache could not answer, by real queries.
 */
final class QueryLoads {

	private final EntryWriter writer;

	private final ObservedLoads observed;

	private final RealQueries queries;

	private final SharedLoads shared;

	QueryLoads(EntryWriter writer, ObservedLoads observed, RealQueries queries, SharedLoads shared) {
		this.writer = writer;
		this.observed = observed;
		this.queries = queries;
		this.shared = shared;
	}

	/**
	 * Returns what a query depends on as far as it is known.
	 */
	DependencySet known(QueryOperation query) {
		return this.observed.learned().of(query);
	}

	/**
	 * Whether this thread is in the load of a query already. Others may wait for that,
	 * and it may be stored, so that it must neither wait nor be made of expired values.
	 */
	boolean isNested() {
		return this.shared.isNested() || this.observed.isObserving();
	}

	/**
	 * Whether this thread is in a load that depends on what it asks for.
	 */
	boolean isFollowed() {
		return this.observed.isObserving();
	}

	/**
	 * Lets the loads around a query depend on what it depends on.
	 */
	void beforeLookup(Question question) {
		if (!this.observed.isObserving()) {
			return;
		}
		List<Dependency> tables = LearnedTables.tables(question.dependencies());
		if (!tables.isEmpty()) {
			this.observed.beforeStatement(tables);
		}
		if (LearnedTables.hasParameters(question.dependencies())) {
			this.observed.refuse("asks a query that depends on parameters");
		}
	}

	/**
	 * Loads under a stamp, alone or with others, and offers the result to the store.
	 * @param storable asked after the load whether the result may still be stored
	 */
	Answer load(Question question, Stamp seen, Predicate<ReadTrace> storable) throws Throwable {
		return this.shared.under(seen, question, () -> this.queries.stored(question, seen, storable));
	}

	/**
	 * Loads under a stamp, whoever else is loading, and offers the result to the store.
	 * @param storable asked after the load whether the result may still be stored
	 */
	Answer loadAnew(Question question, Stamp seen, Predicate<ReadTrace> storable) throws Throwable {
		return this.shared.alone(question, () -> this.queries.stored(question, seen, storable));
	}

	/**
	 * Loads without stamp, so that nothing can be stored.
	 */
	Answer loadUnstamped(Question question) throws Throwable {
		return this.shared.unstamped(question, () -> this.queries.unstored(question));
	}

	/**
	 * Loads past the cache. While the store is away, that is what all callers do who read
	 * a table that was written to.
	 */
	@Nullable Object loadBypassing(Question question, BypassReason reason) throws Throwable {
		return (reason == BypassReason.PENDING_INVALIDATION) ? loadUnstamped(question).value()
				: timed(question.query(), question.loader());
	}

	/**
	 * Runs the loader of a question when its turn has come, followed if the question says
	 * so.
	 */
	ObservedLoads.Traced loadInTurn(Question question, Stamp seen) throws Throwable {
		return this.shared.inTurn(question, () -> this.queries.traced(question, seen));
	}

	/**
	 * Runs the loader of a question, which is not to be stored, when its turn has come.
	 * @return the question
	 */
	Question loadUnstoredInTurn(Question question) throws Throwable {
		return this.shared.inTurn(question, () -> {
			Object unused = this.queries.timed(question.query(), question.loader());
			return question;
		});
	}

	/**
	 * Encodes one of several values that were loaded together.
	 * @param wanted whether the query wants it stored
	 */
	LoadedEntry encode(Question question, ReadTrace trace, @Nullable Object value, boolean wanted, int millis) {
		return new LoadedEntry(question, new Loaded(value, this.writer.encode(question.query(), value), wanted, millis,
				trace, Answer.Origin.LOADED));
	}

	/**
	 * Offers values that were loaded together to the store.
	 * @param entries of questions in one scope
	 */
	void offer(List<LoadedEntry> entries) {
		if (!entries.isEmpty()) {
			entries.get(0).question().scope().whenCommitted(() -> this.writer.storeAll(entries));
		}
	}

	/**
	 * Offers a value to the store.
	 * @param trace what was read for it
	 * @param stored told whether it is stored, once that is known
	 */
	void put(Question question, ReadTrace trace, @Nullable Object value, Admission admission,
			Consumer<Boolean> stored) {
		if (admission.isStorable(question, trace)) {
			Loaded given = new Loaded(value, this.writer.encode(question.query(), value), true, 0, trace,
					Answer.Origin.LOADED);
			question.scope().whenCommitted(() -> stored.accept(this.writer.store(question, given)));
		}
	}

	/**
	 * Runs the loader of a question, followed if the question says so.
	 */
	ObservedLoads.Traced traced(Question question, Stamp seen) throws Throwable {
		return this.queries.traced(question, seen);
	}

	/**
	 * Runs a query and reports how long it took.
	 */
	@Nullable Object timed(QueryOperation query, Loader loader) throws Throwable {
		return this.queries.timed(query, loader);
	}

}
