package io.shadowcache.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

import io.shadowcache.store.EntryRequest;
import io.shadowcache.store.EntryStore;
import io.shadowcache.store.Lookup;
import io.shadowcache.store.StoreException;
import org.jspecify.annotations.Nullable;

/**
 * Asks the cache for several entries at once, and the real query for those that it does
 * not have. For each entry the rules are those of a single one, but nobody waits for the
 * load of another.
 */
final class BulkReads {

	private final EntryStore store;

	private final Admission admission;

	private final EntryReader reader;

	private final BulkLoads loads;

	private final OverdueWriters overdue;

	private final EngineContext context;

	BulkReads(EntryStore store, Admission admission, EntryReader reader, BulkLoads loads, OverdueWriters overdue,
			EngineContext context) {
		this.store = store;
		this.admission = admission;
		this.reader = reader;
		this.loads = loads;
		this.overdue = overdue;
		this.context = context;
	}

	/**
	 * Answers questions of one query in one scope.
	 */
	List<@Nullable Object> answer(List<Question> questions, BulkLoader loader) throws Throwable {
		@Nullable Object[] values = new Object[questions.size()];
		List<MissingEntry> missing = new ArrayList<>();
		List<Integer> admitted = new ArrayList<>();
		for (int place = 0; place < values.length; place++) {
			BypassReason bypass = this.admission.refusal(questions.get(place));
			if (bypass == null) {
				admitted.add(place);
			}
			else {
				missing.add(bypassed(place, questions.get(place), bypass));
			}
		}
		if (!admitted.isEmpty()) {
			lookup(questions, admitted, values, missing);
		}
		if (!missing.isEmpty()) {
			Collections.sort(missing);
			this.loads.load(missing, loader, values);
		}
		return Arrays.asList(values);
	}

	private void lookup(List<Question> questions, List<Integer> admitted, @Nullable Object[] values,
			List<MissingEntry> missing) {
		long start = this.context.nanoTime();
		List<Question> asked = admitted.stream().map(questions::get).toList();
		List<Lookup> lookups = lookup(asked);
		for (int index = 0; index < asked.size(); index++) {
			int place = admitted.get(index);
			Lookup lookup = (lookups != null) ? lookups.get(index) : null;
			Answer hit = hit(new MissingEntry(place, asked.get(index), null), lookup, start, missing);
			values[place] = (hit != null) ? hit.value() : null;
		}
	}

	/**
	 * Returns what is a hit, or adds the entry to those that are missing.
	 */
	private @Nullable Answer hit(MissingEntry entry, @Nullable Lookup lookup, long start, List<MissingEntry> missing) {
		Question question = entry.question();
		if (lookup == null) {
			this.context.missed(question.query(), MissReason.STORE_UNAVAILABLE);
			missing.add(entry);
			return null;
		}
		if (this.admission.isTooNew(question, lookup)) {
			missing.add(bypassed(entry.place(), question, BypassReason.OLD_SNAPSHOT));
			return null;
		}
		Answer hit = this.reader.read(question, lookup, start).hit();
		if (hit == null) {
			if (lookup.stamp().isBlocked()) {
				this.overdue.seen(question.dependencies());
			}
			missing.add(new MissingEntry(entry.place(), question, lookup.stamp()));
		}
		return hit;
	}

	private @Nullable List<Lookup> lookup(List<Question> asked) {
		List<EntryRequest> requests = asked.stream().map(Question::request).toList();
		this.loads.beforeLookup(asked.get(0).on(EntryRequest.dependencies(requests)));
		try {
			return this.store.lookupAll(requests);
		}
		catch (StoreException ex) {
			this.context.listener().onStoreFailure(StoreCommand.LOOKUP, ex);
			return null;
		}
	}

	private MissingEntry bypassed(int place, Question question, BypassReason reason) {
		this.context.listener().onBypass(question.query(), reason);
		return new MissingEntry(place, question, null);
	}

}
