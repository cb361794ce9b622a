package io.shadowcache.engine;

import io.shadowcache.operation.NearMode;
import io.shadowcache.operation.NearPolicy;
import io.shadowcache.store.EntryStore;
import io.shadowcache.store.Lookup;
import io.shadowcache.store.StoreException;
import org.jspecify.annotations.Nullable;

/**
 * Looks entries up without loading them.
 */
final class EntrySlots {

	private final EntryStore store;

	private final Admission admission;

	private final EntryReader reader;

	private final QueryLoads loads;

	private final SharedLookups lookups;

	private final EngineContext context;

	EntrySlots(EntryStore store, Admission admission, EntryReader reader, QueryLoads loads, ReadContext context) {
		this.store = store;
		this.admission = admission;
		this.reader = reader;
		this.loads = loads;
		this.context = context.engine();
		this.lookups = context.lookups();
	}

	/**
	 * Asks the store, and reports a miss if it does not answer. A transaction meets only
	 * what the store was asked about: what it reads in the database is never older than
	 * that.
	 */
	@Nullable Lookup lookup(Question question) {
		NearPolicy near = question.query().near();
		return lookup(question, question.scope().isShared() ? near : near.exact());
	}

	/**
	 * Asks the store for the stamp of now, whatever this process has heard.
	 */
	@Nullable Lookup lookupExactly(Question question) {
		return lookup(question, question.query().near().exact());
	}

	private @Nullable Lookup lookup(Question question, NearPolicy near) {
		this.loads.beforeLookup(question);
		try {
			return asked(question, near);
		}
		catch (StoreException ex) {
			this.context.listener().onStoreFailure(StoreCommand.LOOKUP, ex);
			this.context.missed(question.query(), MissReason.STORE_UNAVAILABLE);
			return null;
		}
	}

	/**
	 * Who holds a connection to the database waits for no other caller.
	 */
	private Lookup asked(Question question, NearPolicy near) {
		if (question.scope().isShared() && near.mode() == NearMode.OFF) {
			return this.lookups.lookup(question.key(), question.dependencies(),
					() -> this.store.lookup(question.key(), question.dependencies(), near));
		}
		return this.store.lookup(question.key(), question.dependencies(), near);
	}

	EntrySlot find(Question question) {
		BypassReason bypass = this.admission.refusal(question);
		if (bypass != null) {
			return closed(question, bypass);
		}
		long start = this.context.nanoTime();
		Lookup lookup = lookup(question);
		if (lookup == null) {
			return EntrySlot.CLOSED;
		}
		if (this.admission.isTooNew(question, lookup)) {
			return closed(question, BypassReason.OLD_SNAPSHOT);
		}
		Answer hit = this.reader.read(question, lookup, start).hit();
		return new EntrySlot(hit, new OpenSlot(question, lookup.stamp(), this.loads, this.admission));
	}

	private EntrySlot closed(Question question, BypassReason reason) {
		this.context.listener().onBypass(question.query(), reason);
		return EntrySlot.CLOSED;
	}

}
