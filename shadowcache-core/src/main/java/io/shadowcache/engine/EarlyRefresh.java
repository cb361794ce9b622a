package io.shadowcache.engine;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import io.shadowcache.dependency.Bits128;
import io.shadowcache.store.Entry;
import io.shadowcache.store.EntryHeader;
import io.shadowcache.store.EntryStore;
import io.shadowcache.store.Lookup;
import io.shadowcache.store.StoreException;
import org.jspecify.annotations.Nullable;

/**
 * Loads entries anew in the background before they expire, each by one thread of this
 * process at a time. Such a load is as safe as any other: it is stored under the stamp
 * from before it, unless a dependency changes meanwhile.
 */
final class EarlyRefresh {

	private final EntryStore store;

	private final Admission admission;

	private final AdmittedLoads loads;

	private final BackgroundLoads background;

	private final EngineContext context;

	private final Set<Bits128> running = ConcurrentHashMap.newKeySet();

	EarlyRefresh(EntryStore store, Admission admission, AdmittedLoads loads, BackgroundLoads background,
			EngineContext context) {
		this.store = store;
		this.admission = admission;
		this.loads = loads;
		this.background = background;
		this.context = context;
	}

	/**
	 * Has an entry loaded anew, unless that is under way or must not be done. Returns at
	 * once.
	 * @param due the entry that was hit
	 */
	void begin(Question question, EntryHeader due) {
		Bits128 key = question.key().hash();
		if (this.running.contains(key)) {
			return;
		}
		Question detached = AdmittedLoads.detached(question, due);
		if (detached == null || !this.running.add(key)) {
			return;
		}
		boolean taken = this.background.offer(new Refresh(detached));
		if (!taken) {
			this.running.remove(key);
		}
		report(question, taken ? EarlyRefreshStep.STARTED : EarlyRefreshStep.DROPPED);
	}

	private void report(Question question, EarlyRefreshStep step) {
		this.context.listener().onEarlyRefresh(question.query(), step);
	}

	private EarlyRefreshStep refresh(Question question) {
		Lookup lookup = (this.admission.refusal(question) == null) ? lookup(question) : null;
		if (lookup == null || this.admission.isTooNew(question, lookup) || !isStillDue(lookup, question.replaced())) {
			return EarlyRefreshStep.SKIPPED;
		}
		try {
			Answer unused = this.loads.load(question, lookup.stamp());
			return EarlyRefreshStep.DONE;
		}
		catch (Throwable ex) {
			return EarlyRefreshStep.FAILED;
		}
	}

	private @Nullable Lookup lookup(Question question) {
		try {
			return this.store.lookup(question.key(), question.dependencies());
		}
		catch (StoreException ex) {
			this.context.listener().onStoreFailure(StoreCommand.LOOKUP, ex);
			return null;
		}
	}

	/**
	 * Whether the entry that was hit is the one that is stored still.
	 */
	private static boolean isStillDue(Lookup lookup, @Nullable EntryHeader due) {
		Entry entry = (lookup.frame() != null) ? Entry.decode(lookup.frame()) : null;
		return entry != null && entry.header().equals(due) && EntryReader.isUnder(entry, lookup.stamp());
	}

	private final class Refresh implements BackgroundLoads.Load {

		private final Question question;

		Refresh(Question question) {
			this.question = question;
		}

		@Override
		public void run() {
			try {
				report(this.question, refresh(this.question));
			}
			finally {
				abandon();
			}
		}

		@Override
		public void abandon() {
			EarlyRefresh.this.running.remove(this.question.key().hash());
		}

	}

}
