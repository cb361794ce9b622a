package io.shadowcache.engine;

import io.shadowcache.dependency.Stamp;
import io.shadowcache.store.EntryHeader;
import org.jspecify.annotations.Nullable;

/**
 * Loads whose results are stored only if admission still permits it afterwards.
 */
final class AdmittedLoads {

	private final QueryLoads loads;

	private final Admission admission;

	AdmittedLoads(QueryLoads loads, Admission admission) {
		this.loads = loads;
		this.admission = admission;
	}

	/**
	 * Loads under a stamp, alone or with others.
	 */
	Answer load(Question question, Stamp seen) throws Throwable {
		return this.loads.load(question, seen, (trace) -> this.admission.isStorable(question, trace));
	}

	/**
	 * Loads under a stamp, whoever else is loading.
	 */
	Answer loadAnew(Question question, Stamp seen) throws Throwable {
		return this.loads.loadAnew(question, seen, (trace) -> this.admission.isStorable(question, trace));
	}

	/**
	 * Whether others may wait for what this thread is doing, and store it.
	 */
	boolean isNested() {
		return this.loads.isNested();
	}

	/**
	 * Returns the question for a thread of the background, or {@code null} if it must be
	 * answered by its caller's.
	 * @param replaced the entry that is to be loaded anew though it is fresh
	 */
	static @Nullable Question detached(Question question, @Nullable EntryHeader replaced) {
		Loader loader = question.scope().isShared() ? question.loader().detached() : null;
		return (loader != null) ? new Question(question.query(), question.key(), question.dependencies(),
				ReadScope.NO_TRANSACTION, loader, question.followed(), replaced) : null;
	}

}
