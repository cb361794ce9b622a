package io.shadowcache.test.store;

import java.util.List;

import io.shadowcache.dependency.Dependency;
import io.shadowcache.dependency.DependencySet;
import io.shadowcache.dependency.Stamp;
import io.shadowcache.key.CacheKey;
import io.shadowcache.store.Lookup;
import io.shadowcache.store.WriterId;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The contract about versions of single rows and of values of parameters, which a store
 * may forget at any time: what is forgotten comes back new, and blocked while a writer is
 * marked.
 */
abstract class ValueVersionContract extends VersionStoreContract {

	@Test
	void entryOverARowIsFoundUnderItsStamp() {
		CacheKey key = Sample.key();
		DependencySet read = DependencySet.of(Sample.row(), Sample.table()).asRead();
		Stamp seen = store().lookup(key, read).stamp();
		assertThat(store().put(key, Sample.frame("row"), read, seen, LONG)).isTrue();
		Lookup lookup = store().lookup(key, read);
		assertThat(lookup.frame()).isEqualTo(Sample.frame("row"));
		assertThat(lookup.stamp()).isEqualTo(seen);
	}

	@Test
	void releaseOfARowLeavesOtherRowsAlone() {
		Dependency row = Sample.row();
		DependencySet other = DependencySet.of(Sample.row()).asRead();
		DependencySet read = DependencySet.of(row).asRead();
		Stamp before = stampOf(read);
		Stamp otherBefore = stampOf(other);
		store().release(DependencySet.of(row).asWritten(), Sample.writer());
		assertThat(stampOf(read)).isNotEqualTo(before);
		assertThat(stampOf(other)).isEqualTo(otherBefore);
	}

	@Test
	void entryLoadedBeforeTheReleaseOfItsRowIsNeverFresh() {
		CacheKey key = Sample.key();
		Dependency row = Sample.row();
		DependencySet read = DependencySet.of(row).asRead();
		Stamp seen = stampOf(read);
		store().release(DependencySet.of(row).asWritten(), Sample.writer());
		boolean stored = store().put(key, Sample.frame("stale"), read, seen, LONG);
		assertThat(store().lookup(key, read).stamp()).isNotEqualTo(seen);
		assertThat(stored && refusesOldStamps()).isFalse();
	}

	@Test
	void markedRowIsBlockedUntilItsLastWriterIsReleased() {
		DependencySet row = DependencySet.of(Sample.row());
		WriterId first = Sample.writer();
		WriterId second = Sample.writer();
		Stamp before = stampOf(row);
		store().mark(row, first, LONG);
		Stamp marked = stampOf(row);
		store().mark(row, second, LONG);
		store().release(row, first);
		Stamp oneLeft = stampOf(row);
		store().release(row, second);
		Stamp after = stampOf(row);
		assertThat(marked.isBlocked()).isTrue();
		assertThat(oneLeft.isBlocked()).isTrue();
		assertThat(after.isBlocked()).isFalse();
		assertThat(List.of(before, marked, oneLeft, after)).doesNotHaveDuplicates();
	}

	@Test
	void forgottenVersionOfARowComesBackAsANewOne() {
		DependencySet row = DependencySet.of(Sample.row());
		Stamp before = stampOf(row);
		Assumptions.assumeTrue(dropVersion(row.asList().get(0)), "this store never loses a version");
		assertThat(stampOf(row)).isNotEqualTo(before);
		assertThat(stampOf(row)).isEqualTo(stampOf(row));
	}

	@Test
	void forgottenVersionOfAMarkedRowComesBackBlocked() {
		Assumptions.assumeTrue(keepsMarksOfADroppedVersion(), "this store loses marks with the version");
		DependencySet row = DependencySet.of(Sample.row());
		store().mark(row, Sample.writer(), LONG);
		assertThat(stampOf(row).isBlocked()).isTrue();
		Assumptions.assumeTrue(dropVersion(row.asList().get(0)), "this store never loses a version");
		assertThat(stampOf(row).isBlocked()).isTrue();
	}

	@Test
	void parameterHasAVersionOfItsOwn() {
		DependencySet value = DependencySet.of(Sample.parameter());
		DependencySet other = DependencySet.of(Sample.parameter());
		Stamp before = stampOf(value);
		Stamp otherBefore = stampOf(other);
		store().release(value.asWritten(), Sample.writer());
		assertThat(stampOf(value)).isNotEqualTo(before);
		assertThat(stampOf(other)).isEqualTo(otherBefore);
	}

	@Test
	void overdueWriterOfARowIsFound() {
		DependencySet row = DependencySet.of(Sample.row());
		WriterId writer = Sample.writer();
		store().mark(row, writer, OVERDUE_SOON);
		letTimePass(OVERDUE_SOON.plusMillis(1));
		soon().until(() -> !store().overdue(row).isEmpty());
		assertThat(store().overdue(row)).containsExactly(writer);
		assertThat(stampOf(row).isBlocked()).isTrue();
	}

}
