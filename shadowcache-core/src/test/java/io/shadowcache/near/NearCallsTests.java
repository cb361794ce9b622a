package io.shadowcache.near;

import java.time.Duration;
import java.util.List;

import io.shadowcache.dependency.Bits128;
import io.shadowcache.dependency.Generation;
import io.shadowcache.dependency.Stamp;
import io.shadowcache.dependency.Version;
import io.shadowcache.key.CacheKey;
import io.shadowcache.store.Entry;
import io.shadowcache.store.EntryHeader;
import io.shadowcache.store.HeldEntry;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Calls go with their entries.
 */
class NearCallsTests {

	@Test
	void noCallOutlivesTheEntriesThatHadToGo() {
		NearEntries entries = new NearEntries(new NearSettings(10, 1 << 20));
		for (int id = 0; id < 1000; id++) {
			CacheKey key = key(id);
			entries.put(key, entry(key), entries.removals(key));
			entries.name(RecallTests.call(id), key);
		}
		assertThat(entries.size()).isLessThanOrEqualTo(10);
		assertThat((long) entries.named()).isEqualTo(entries.size());
	}

	@Test
	void entryHasOneCall() {
		NearCalls calls = new NearCalls();
		NearEntry entry = entry(key(1));
		calls.put(RecallTests.call(1), entry);
		calls.put(RecallTests.call(2), entry);
		assertThat(calls.get(RecallTests.call(1))).isSameAs(entry);
		assertThat(calls.get(RecallTests.call(2))).isNull();
	}

	@Test
	void entryThatTakesAnothersPlaceKeepsIt() {
		NearCalls calls = new NearCalls();
		NearEntry old = entry(key(1));
		NearEntry fresh = entry(key(1));
		calls.put(RecallTests.call(1), old);
		calls.put(RecallTests.call(1), fresh);
		calls.remove(old);
		assertThat(calls.get(RecallTests.call(1))).isSameAs(fresh);
	}

	@Test
	void whatIsUsedByItsCallStays() {
		NearEntries entries = new NearEntries(new NearSettings(10, 1 << 20));
		CacheKey used = key(0);
		entries.put(used, entry(used), entries.removals(used));
		entries.name(RecallTests.call(0), used);
		for (int id = 1; id < 200; id++) {
			for (int times = 0; times < 5; times++) {
				NearEntry entry = entries.get(RecallTests.call(0));
				assertThat(entry).isNotNull();
				entries.used(entry, 5L * id + times);
			}
			CacheKey key = key(id);
			entries.put(key, entry(key), entries.removals(key));
		}
		assertThat(entries.get(used)).isNotNull();
	}

	@Test
	void entryThatWasRemovedBeforeItWasNamedIsForgotten() {
		NearCalls calls = new NearCalls();
		NearEntry entry = entry(key(1));
		calls.remove(entry);
		calls.put(RecallTests.call(1), entry);
		assertThat(calls.get(RecallTests.call(1))).isNull();
		assertThat(calls.size()).isZero();
	}

	private static CacheKey key(long id) {
		return new CacheKey(new Bits128(id, id), new Bits128(id, id));
	}

	private static NearEntry entry(CacheKey key) {
		Generation generation = new Generation(new Bits128(1, 1), new Bits128(1, 1), 0);
		Stamp stamp = new Stamp(generation, List.of(new Version(false, new Bits128(1, 2))), false);
		EntryHeader header = new EntryHeader(0, key.check(), stamp.hash(), 0, Long.MAX_VALUE, 0, 0);
		HeldEntry held = HeldEntry.of(Entry.of(header, new byte[10]).encode());
		return new NearEntry(key, held, NearFixture.TABLES, stamp, Duration.ZERO.toNanos(), false);
	}

}
