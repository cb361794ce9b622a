package io.shadowcache.engine;

import io.shadowcache.store.EntryHeader;
import io.shadowcache.store.Lookup;

/**
 * Asks the cache first, and the real query when the cache has no fresh answer.
 */
final class CacheAside {

	private final EntrySlots slots;

	private final Admission admission;

	private final EntryReader reader;

	private final Misses misses;

	private final EarlyRefresh early;

	private final EngineContext context;

	CacheAside(EntrySlots slots, Admission admission, EntryReader reader, Misses misses, EarlyRefresh early,
			EngineContext context) {
		this.slots = slots;
		this.admission = admission;
		this.reader = reader;
		this.misses = misses;
		this.early = early;
		this.context = context;
	}

	/**
	 * Answers from the cache or by a load.
	 */
	Answer answer(Question question) throws Throwable {
		BypassReason bypass = this.admission.refusal(question);
		if (bypass != null) {
			return this.misses.bypass(question, bypass);
		}
		long start = this.context.nanoTime();
		Lookup lookup = this.slots.lookup(question);
		if (lookup == null) {
			return this.misses.loadUnstamped(question);
		}
		if (this.admission.isTooNew(question, lookup)) {
			return this.misses.bypass(question, BypassReason.OLD_SNAPSHOT);
		}
		Found found = this.reader.read(question, lookup, start);
		Answer hit = found.hit();
		if (hit == null) {
			return this.misses.load(question, lookup, found.expired());
		}
		EntryHeader due = found.due();
		if (due != null) {
			this.early.begin(question, due);
		}
		return hit;
	}

	/**
	 * Answers by a load, whatever the cache has.
	 */
	Answer refresh(Question question) throws Throwable {
		BypassReason bypass = this.admission.refusal(question);
		if (bypass != null) {
			return this.misses.bypass(question, bypass);
		}
		Lookup lookup = this.slots.lookupExactly(question);
		if (lookup == null) {
			return this.misses.loadUnstamped(question);
		}
		if (this.admission.isTooNew(question, lookup)) {
			return this.misses.bypass(question, BypassReason.OLD_SNAPSHOT);
		}
		return this.misses.loadAnew(question, lookup);
	}

}
