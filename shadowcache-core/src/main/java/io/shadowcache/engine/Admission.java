package io.shadowcache.engine;

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

	private final SeenVersions seen = new SeenVersions();

	Admission(QuerySwitches switches, PendingInvalidations pending) {
		this.switches = switches;
		this.pending = pending;
	}

	/**
	 * Returns why cache and call may not meet, or {@code null} if they may. Asked before
	 * the lookup, and again after the load.
	 */
	@Nullable BypassReason refusal(Question question) {
		QueryOperation query = question.query();
		if (!this.switches.isEnabled(query.name())) {
			return BypassReason.DISABLED;
		}
		BypassReason reason = question.scope().bypass(question.dependencies());
		if (reason == null && this.pending.affects(question.dependencies())) {
			return BypassReason.PENDING_INVALIDATION;
		}
		return reason;
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

	long moment() {
		return this.seen.now();
	}

}
