package io.shadowcache.test.store;

import java.util.ArrayList;
import java.util.List;

import io.shadowcache.dependency.DependencySet;
import io.shadowcache.dependency.Stamp;
import io.shadowcache.key.CacheKey;
import io.shadowcache.store.EntryOffer;
import io.shadowcache.store.EntryRequest;
import io.shadowcache.store.Lookup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The part of the contract that is about entries looked up together.
 */
abstract class BulkLookupContract extends LoadLeaseContract {

	@Test
	void lookupAllBringsWhatLookupsBring() {
		DependencySet tables = Sample.tables(2);
		CacheKey present = Sample.key();
		store().put(present, Sample.frame("value"), tables, stampOf(tables), LONG);
		List<Lookup> found = store().lookupAll(List.of(new EntryRequest(Sample.key(), tables),
				new EntryRequest(present, tables), new EntryRequest(Sample.key(), tables)));
		assertThat(found).extracting(Lookup::frame).containsExactly(null, Sample.frame("value"), null);
		assertThat(found).extracting(Lookup::stamp).containsOnly(stampOf(tables));
	}

	@Test
	void lookupAllBringsToEachEntryTheStampOfItsOwnDependencies() {
		DependencySet first = Sample.tables(1);
		DependencySet second = DependencySet.of(first.asList().get(0), Sample.table(), Sample.row());
		List<Lookup> found = store()
			.lookupAll(List.of(new EntryRequest(Sample.key(), second), new EntryRequest(Sample.key(), first)));
		assertThat(found).extracting(Lookup::stamp).containsExactly(stampOf(second), stampOf(first));
	}

	@Test
	void lookupAllSeesTheWritesBeforeIt() {
		DependencySet changed = Sample.tables(1);
		DependencySet others = Sample.tables(1);
		Stamp before = stampOf(changed);
		store().release(changed, Sample.writer());
		List<Lookup> found = store()
			.lookupAll(List.of(new EntryRequest(Sample.key(), changed), new EntryRequest(Sample.key(), others)));
		assertThat(found.get(0).stamp()).isNotEqualTo(before);
		assertThat(found.get(1).stamp()).isEqualTo(stampOf(others));
	}

	@Test
	void lookupAllTakesManyEntries() {
		DependencySet tables = Sample.tables(1);
		Stamp seen = stampOf(tables);
		List<EntryRequest> requests = new ArrayList<>();
		for (int index = 0; index < 1100; index++) {
			requests.add(new EntryRequest(Sample.key(), tables));
		}
		store().put(requests.get(1099).key(), Sample.frame("last"), tables, seen, LONG);
		List<Lookup> found = store().lookupAll(requests);
		assertThat(found).hasSize(1100).allMatch((lookup) -> lookup.stamp().equals(seen));
		assertThat(found.get(1099).frame()).isEqualTo(Sample.frame("last"));
		assertThat(found.get(0).frame()).isNull();
	}

	@Test
	void putAllStoresWhatPutStores() {
		DependencySet first = Sample.tables(1);
		DependencySet second = DependencySet.of(first.asList().get(0), Sample.row());
		List<EntryOffer> offers = List.of(offer("a", first), offer("b", second), offer("c", first));

		assertThat(store().putAll(offers)).containsOnly(EntryOffer.Outcome.STORED);

		assertThat(framesOf(offers)).containsExactly(Sample.frame("a"), Sample.frame("b"), Sample.frame("c"));
	}

	@Test
	void putAllRefusesOnlyThoseWhoseStampIsOld() {
		EntryOffer old = offer("old", Sample.tables(1));
		EntryOffer other = offer("other", Sample.tables(1));
		store().release(old.dependencies(), Sample.writer());

		List<EntryOffer.Outcome> outcomes = store().putAll(List.of(old, other));

		assertThat(outcomes.get(1)).isEqualTo(EntryOffer.Outcome.STORED);
		assertThat(store().lookup(other.key(), other.dependencies()).frame()).isEqualTo(other.frame());
		Lookup found = store().lookup(old.key(), old.dependencies());
		assertThat(found.frame() == null || !found.stamp().equals(old.seen())).isTrue();
	}

	@Test
	void putAllTakesManyEntries() {
		DependencySet tables = Sample.tables(1);
		List<EntryOffer> offers = new ArrayList<>();
		for (int index = 0; index < 1100; index++) {
			offers.add(offer("value" + index, tables));
		}

		assertThat(store().putAll(offers)).hasSize(1100).containsOnly(EntryOffer.Outcome.STORED);

		assertThat(framesOf(offers.subList(1099, 1100))).containsExactly(Sample.frame("value1099"));
	}

	@Test
	void putAllOfNothingStoresNothing() {
		assertThat(store().putAll(List.of())).isEmpty();
	}

	private EntryOffer offer(String value, DependencySet dependencies) {
		return new EntryOffer(Sample.key(), Sample.frame(value), dependencies, stampOf(dependencies), LONG);
	}

	private List<byte @Nullable []> framesOf(List<EntryOffer> offers) {
		List<byte @Nullable []> frames = new ArrayList<>();
		offers.forEach((offer) -> frames.add(store().lookup(offer.key(), offer.dependencies()).frame()));
		return frames;
	}

	@Test
	void lookupAllOfNothingBringsNothing() {
		assertThat(store().lookupAll(List.of())).isEmpty();
	}

}
