package io.shadowcache.engine;

import io.shadowcache.store.Lookup;

/**
 * Asks the cache first, and the real query when the cache has no fresh answer, for calls
 * that wait for a future.
 */
final class AsyncReads {

	private final QueryCache queries;

	private final Admission admission;

	private final EntryReader reader;

	private final SharedAsyncLoads loads;

	private final StoreThreads threads;

	private final EngineContext context;

	AsyncReads(QueryCache queries, Admission admission, EntryReader reader, SharedAsyncLoads loads,
			StoreThreads threads, EngineContext context) {
		this.queries = queries;
		this.admission = admission;
		this.reader = reader;
		this.loads = loads;
		this.threads = threads;
		this.context = context;
	}

	/**
	 * Answers a call. Returns at once.
	 */
	void answer(AsyncCall call) {
		if (!this.threads.offer(() -> look(call))) {
			bypass(call, BypassReason.OVERLOAD);
		}
	}

	private void look(AsyncCall call) {
		try {
			if (!call.result().isDone()) {
				read(call);
			}
		}
		catch (Throwable ex) {
			call.fail(ex);
		}
	}

	private void read(AsyncCall call) {
		Question question = call.question();
		BypassReason bypass = this.admission.refusal(question);
		if (bypass != null) {
			bypass(call, bypass);
			return;
		}
		int landings = this.loads.beforeLookup(question);
		long start = this.context.nanoTime();
		Lookup lookup = this.queries.slots.lookup(question);
		if (lookup == null) {
			this.loads.unstamped(call);
			return;
		}
		boolean unused = this.admission.isTooNew(question, lookup);
		Answer hit = this.reader.read(question, lookup, start).hit();
		if (hit != null) {
			call.answer(hit);
			return;
		}
		this.queries.misses.seen(question, lookup);
		if (lookup.stamp().isShareable()) {
			this.loads.under(call, lookup.stamp(), landings);
		}
		else {
			this.loads.unstamped(call);
		}
	}

	/**
	 * While the store is away, callers past the cache take turns.
	 */
	private void bypass(AsyncCall call, BypassReason reason) {
		this.context.listener().onBypass(call.question().query(), reason);
		if (reason == BypassReason.PENDING_INVALIDATION) {
			this.loads.unstamped(call);
		}
		else {
			this.loads.atOnce(call);
		}
	}

}
