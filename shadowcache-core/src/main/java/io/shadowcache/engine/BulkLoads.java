package io.shadowcache.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import io.shadowcache.dependency.DependencySet;
import io.shadowcache.dependency.Stamp;
import org.jspecify.annotations.Nullable;

/**
 * Loads several entries by one run of the real query, and offers each to the store.
 */
final class BulkLoads {

	private final QueryLoads loads;

	private final Admission admission;

	private final EngineContext context;

	BulkLoads(QueryLoads loads, Admission admission, EngineContext context) {
		this.loads = loads;
		this.admission = admission;
		this.context = context;
	}

	/**
	 * Lets the loads around a query depend on what it depends on.
	 */
	void beforeLookup(Question question) {
		this.loads.beforeLookup(question);
	}

	/**
	 * Loads what is missing.
	 * @param missing at least one entry, by ascending place
	 * @param values gets what was loaded, each at the place of its entry
	 */
	void load(List<MissingEntry> missing, BulkLoader loader, @Nullable Object[] values) throws Throwable {
		BulkStamp stamp = new BulkStamp();
		List<MissingEntry> storable = missing.stream().filter(stamp::add).toList();
		Question first = missing.get(0).question().by(() -> fill(values, missing, loader));
		Stamp seen = stamp.all();
		if (seen == null) {
			Question unused = this.loads.loadUnstoredInTurn(first);
			return;
		}
		long start = this.context.nanoTime();
		DependencySet known = stamp.dependencies();
		ReadTrace trace = this.loads.loadInTurn(first.on(known), seen).trace();
		int millis = (int) TimeUnit.NANOSECONDS.toMillis(this.context.nanoTime() - start);
		DependencySet found = trace.dependencies().without(known);
		List<LoadedEntry> loaded = new ArrayList<>(storable.size());
		for (MissingEntry entry : storable) {
			Object value = values[entry.place()];
			ReadTrace own = part(trace, entry.question().dependencies(), found);
			if (this.admission.isStorable(entry.question(), own)) {
				loaded.add(this.loads.encode(entry.question(), own, value, loader.isStorable(value), millis));
			}
		}
		this.loads.offer(loaded);
	}

	private static @Nullable Object fill(@Nullable Object[] values, List<MissingEntry> missing, BulkLoader loader)
			throws Throwable {
		List<@Nullable Object> loaded = loader.load(missing.stream().map(MissingEntry::place).toList());
		for (int index = 0; index < missing.size(); index++) {
			values[missing.get(index).place()] = loaded.get(index);
		}
		return null;
	}

	/**
	 * Returns what one entry depends on: on what it was known to, and on everything that
	 * the load was found to read beyond that.
	 */
	private static ReadTrace part(ReadTrace all, DependencySet known, @Nullable DependencySet found) {
		DependencySet own = (found != null) ? LearnedTables.union(known, found) : known;
		Stamp stamp = all.stamp();
		return new ReadTrace(own, (stamp != null) ? stamp.part(all.dependencies(), own) : null, all.extended());
	}

}
