package io.shadowcache.engine;

import io.shadowcache.dependency.DependencySet;
import io.shadowcache.dependency.Stamp;
import io.shadowcache.operation.QueryOperation;
import io.shadowcache.store.EntrySource;
import io.shadowcache.store.Lookup;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether a call of a query may meet the cache.
 */
final class Admission {

	private final QuerySwitches switches;

	private final PendingInvalidations pending;

	private final UnannouncedWrites unannounced;

	private final SeenVersions seen = new SeenVersions();

	Admission(QuerySwitches switches, PendingInvalidations pending, UnannouncedWrites unannounced) {
		this.switches = switches;
		this.pending = pending;
		this.unannounced = unannounced;
	}

	/**
	 * Returns why cache and call may not meet, or {@code null} if they may. Asked before
	 * the lookup, and again after the load.
	 */
	@Nullable BypassReason refusal(Question question) {
		return refusal(question.query(), question.scope(), question.dependencies());
	}

	/**
	 * The same for a call that is not a question yet.
	 */
	@Nullable BypassReason refusal(QueryOperation query, ReadScope scope, DependencySet dependencies) {
		if (!this.switches.isEnabled(query.name())) {
			return BypassReason.DISABLED;
		}
		BypassReason reason = scope.bypass(dependencies);
		return (reason != null) ? reason : refusal(dependencies);
	}

	/**
	 * Whether dependencies may be looked up that are known only since the load began.
	 */
	boolean admits(DependencySet dependencies) {
		return refusal(dependencies) == null;
	}

	private @Nullable BypassReason refusal(DependencySet dependencies) {
		if (!this.unannounced.admitReader(dependencies)) {
			return BypassReason.UNANNOUNCED_WRITE;
		}
		return this.pending.affects(dependencies) ? BypassReason.PENDING_INVALIDATION : null;
	}

	/**
	 * Notes a stamp that was looked up, and tells whether the snapshot of the call's
	 * transaction may be older than it. A stamp that the store was not asked for is older
	 * than what is noted already, and never meets a transaction.
	 */
	boolean isTooNew(Question question, Lookup lookup) {
		return lookup.source() != EntrySource.PUSH && isTooNew(question, lookup.stamp());
	}

	/**
	 * Notes a stamp of now, and tells whether the snapshot of the call's transaction may
	 * be older than it.
	 */
	boolean isTooNew(Question question, Stamp stamp) {
		return this.seen.note(question.dependencies(), stamp) > question.scope().snapshotMoment();
	}

	/**
	 * Decides again after the load, about everything that it has read.
	 */
	boolean isStorable(Question question, ReadTrace trace) {
		Question read = question.on(trace.dependencies());
		if (refusal(read) != null) {
			return false;
		}
		Stamp stamp = trace.stamp();
		return !trace.extended() || stamp == null || !isTooNew(read, stamp);
	}

	long moment() {
		return this.seen.now();
	}

}
