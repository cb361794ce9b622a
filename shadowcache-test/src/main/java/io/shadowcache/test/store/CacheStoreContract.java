package io.shadowcache.test.store;

import java.time.Duration;

import io.shadowcache.dependency.DependencySet;
import io.shadowcache.dependency.Stamp;
import io.shadowcache.key.CacheKey;
import io.shadowcache.store.Lookup;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The contract of a {@link io.shadowcache.store.CacheStore}. A new store extends this
 * class once and inherits all tests; those of versions and writers are in
 * {@link VersionStoreContract}, those of single rows and values in
 * {@link ValueVersionContract}, those of load leases in {@link LoadLeaseContract}, those
 * of entries looked up together in {@link BulkLookupContract}.
 */
public abstract class CacheStoreContract extends BulkLookupContract {

	@Test
	void lookupOfNothingBringsAStampOnly() {
		Lookup lookup = store().lookup(Sample.key(), Sample.tables(3));
		assertThat(lookup.frame()).isNull();
		assertThat(lookup.stamp().versions()).hasSize(3).doesNotHaveDuplicates();
		assertThat(lookup.stamp().isBlocked()).isFalse();
	}

	@Test
	void lookupTwiceBringsTheSameStamp() {
		DependencySet tables = Sample.tables(4);
		assertThat(stampOf(tables)).isEqualTo(stampOf(tables));
	}

	@Test
	void putThenLookupBringsTheEntryUnderTheSameStamp() {
		CacheKey key = Sample.key();
		DependencySet tables = Sample.tables(2);
		Stamp seen = store().lookup(key, tables).stamp();
		assertThat(store().put(key, Sample.frame("value"), tables, seen, LONG)).isTrue();
		Lookup lookup = store().lookup(key, tables);
		assertThat(lookup.frame()).isEqualTo(Sample.frame("value"));
		assertThat(lookup.stamp()).isEqualTo(seen);
	}

	@Test
	void putReplacesTheEntry() {
		CacheKey key = Sample.key();
		DependencySet tables = Sample.tables(1);
		Stamp seen = store().lookup(key, tables).stamp();
		store().put(key, Sample.frame("first"), tables, seen, LONG);
		store().put(key, Sample.frame("second"), tables, seen, LONG);
		assertThat(store().lookup(key, tables).frame()).isEqualTo(Sample.frame("second"));
	}

	@Test
	void putKeepsBytesOfAnyKind() {
		CacheKey key = Sample.key();
		DependencySet tables = Sample.tables(1);
		byte[] frame = new byte[70_000];
		for (int index = 0; index < frame.length; index++) {
			frame[index] = (byte) index;
		}
		store().put(key, frame, tables, stampOf(tables), LONG);
		assertThat(store().lookup(key, tables).frame()).isEqualTo(frame);
	}

	@Test
	void putUnderAnOldStampIsNeverFresh() {
		CacheKey key = Sample.key();
		DependencySet tables = Sample.tables(2);
		Stamp seen = stampOf(tables);
		store().release(DependencySet.of(tables.asList().get(1)), Sample.writer());
		boolean stored = store().put(key, Sample.frame("stale"), tables, seen, LONG);
		Lookup lookup = store().lookup(key, tables);
		assertThat(lookup.stamp()).isNotEqualTo(seen);
		if (refusesOldStamps()) {
			assertThat(stored).isFalse();
			assertThat(lookup.frame()).isNull();
		}
	}

	@Test
	void putUnderAnOldStampKeepsTheNewerEntry() {
		Assumptions.assumeTrue(refusesOldStamps(), "this store may overwrite a newer entry");
		CacheKey key = Sample.key();
		DependencySet tables = Sample.tables(1);
		Stamp old = stampOf(tables);
		store().release(tables, Sample.writer());
		store().put(key, Sample.frame("new"), tables, stampOf(tables), LONG);
		assertThat(store().put(key, Sample.frame("old"), tables, old, LONG)).isFalse();
		assertThat(store().lookup(key, tables).frame()).isEqualTo(Sample.frame("new"));
	}

	@Test
	void evictRemovesOneEntryOnly() {
		CacheKey key = Sample.key();
		CacheKey other = Sample.key();
		DependencySet tables = Sample.tables(1);
		Stamp seen = stampOf(tables);
		store().put(key, Sample.frame("value"), tables, seen, LONG);
		store().put(other, Sample.frame("other"), tables, seen, LONG);
		assertThat(store().evict(key)).isTrue();
		assertThat(store().lookup(key, tables).frame()).isNull();
		assertThat(store().lookup(other, tables).frame()).isEqualTo(Sample.frame("other"));
	}

	@Test
	void evictOfNothingTellsSo() {
		assertThat(store().evict(Sample.key())).isFalse();
	}

	@Test
	void entryIsGoneAfterItsLife() {
		CacheKey key = Sample.key();
		DependencySet tables = Sample.tables(1);
		Duration life = Duration.ofMillis(300);
		Stamp seen = stampOf(tables);
		store().put(key, Sample.frame("short"), tables, seen, life);
		letTimePass(life.plusMillis(1));
		soon().until(() -> store().lookup(key, tables).frame() == null);
		assertThat(stampOf(tables)).isEqualTo(seen);
	}

	@Test
	void describeIsOneShortLine() {
		assertThat(store().describe()).isNotBlank().doesNotContain("\n").hasSizeLessThan(200);
	}

}
