package io.shadowcache.engine;

import io.shadowcache.dependency.DependencySet;
import io.shadowcache.key.CacheKey;
import io.shadowcache.key.CallIdentity;
import io.shadowcache.operation.QueryOperation;
import io.shadowcache.store.CallMemory;
import io.shadowcache.store.Entry;
import io.shadowcache.store.EntrySource;
import io.shadowcache.store.HeldEntry;
import org.jspecify.annotations.Nullable;

/**
 * Answers calls that were answered before from the memory of the process, without a key.
 * Safe for use by many threads.
 */
public final class RecalledCalls {

	private final CallMemory memory;

	private final Admission admission;

	private final QueryLoads loads;

	private final EngineContext context;

	RecalledCalls(CallMemory memory, Admission admission, QueryLoads loads, EngineContext context) {
		this.memory = memory;
		this.admission = admission;
		this.loads = loads;
		this.context = context;
	}

	/**
	 * Answers a call if nobody has to be asked for that, and reports a hit. What this
	 * cannot decide is left to the lookup by key: transactions, loads that are followed,
	 * entries that are about to expire and may be refreshed early.
	 * @param query the query, kept in the memory of the process
	 * @param call what it was called with
	 * @param scope what the running transaction allows
	 * @return the cached result, or {@code null} if the entry is to be looked up by its
	 * key; nothing is reported then
	 */
	public @Nullable Answer answer(QueryOperation query, CallIdentity call, ReadScope scope) {
		DependencySet known = this.loads.known(query);
		if (!scope.isShared() || this.loads.isFollowed() || this.admission.refusal(query, scope, known) != null) {
			return null;
		}
		CallMemory.Recall recall = this.memory.recall(call, known, query.near());
		return (recall != null) ? read(query, recall) : null;
	}

	private @Nullable Answer read(QueryOperation query, CallMemory.Recall recall) {
		HeldEntry held = recall.held();
		Entry entry = held.entry();
		if (!isUsable(query, entry, recall)) {
			return null;
		}
		Found found = EntryReader.found(query, entry, held);
		if (found == null) {
			return null;
		}
		this.context.listener().onHit(query, EntrySource.PUSH, nanos(recall, held), Entry.FRAME_BYTES + entry.length());
		return found.hit();
	}

	private boolean isUsable(QueryOperation query, Entry entry, CallMemory.Recall recall) {
		return entry.header().shape() == query.valueType().shape()
				&& EntryReader.isUnder(entry, recall.lookup().stamp()) && !mayBeDue(query, entry);
	}

	private boolean mayBeDue(QueryOperation query, Entry entry) {
		return query.expiry().beta() > 0 && query.expiry()
			.mayBeDue(this.context.clock().millis(), entry.header().expiresAtMillis(), entry.header().loadMillis());
	}

	/**
	 * Takes the time of a hit, or what the last sample took.
	 */
	private long nanos(CallMemory.Recall recall, HeldEntry held) {
		if (recall.timing() == CallMemory.Timing.NONE) {
			return held.hitNanos();
		}
		long nanos = this.context.nanoTime() - recall.startNanos();
		if (recall.timing() == CallMemory.Timing.SAMPLED) {
			held.hitTook(Math.max(1, nanos));
		}
		return nanos;
	}

	/**
	 * Lets later calls be answered that are equal to one that was answered by its key.
	 * @param call the call, as {@linkplain CallIdentity#kept() kept}
	 * @param key its key
	 */
	public void remember(CallIdentity call, CacheKey key) {
		this.memory.remember(call, key);
	}

}
