package io.shadowcache.test.store;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

import io.shadowcache.dependency.Dependency;
import io.shadowcache.dependency.DependencySet;
import io.shadowcache.dependency.Stamp;
import io.shadowcache.dependency.Version;
import io.shadowcache.store.WriterId;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The contract of a {@link io.shadowcache.store.VersionStore}.
 */
abstract class VersionStoreContract extends StoreContract {

	@Test
	void markBlocksUntilRelease() {
		DependencySet tables = Sample.tables(2);
		WriterId writer = Sample.writer();
		Stamp before = stampOf(tables);
		store().mark(tables, writer, LONG);
		Stamp marked = stampOf(tables);
		store().release(tables, writer);
		Stamp after = stampOf(tables);
		assertThat(marked.isBlocked()).isTrue();
		assertThat(after.isBlocked()).isFalse();
		assertThat(List.of(before.hash(), marked.hash(), after.hash())).doesNotHaveDuplicates();
	}

	@Test
	void markOfSomeTablesLeavesTheOthersAlone() {
		DependencySet tables = Sample.tables(3);
		Dependency second = tables.asList().get(1);
		Stamp before = stampOf(tables);
		store().mark(DependencySet.of(second), Sample.writer(), LONG);
		Stamp after = stampOf(tables);
		assertThat(after.versions().get(0)).isEqualTo(before.versions().get(0));
		assertThat(after.versions().get(1).blocked()).isTrue();
		assertThat(after.versions().get(2)).isEqualTo(before.versions().get(2));
	}

	@Test
	void markBeforeAnyLookupBlocks() {
		DependencySet tables = Sample.tables(1);
		store().mark(tables, Sample.writer(), LONG);
		assertThat(stampOf(tables).isBlocked()).isTrue();
	}

	@Test
	void tableOfTwoWritersOpensAfterTheSecondRelease() {
		DependencySet tables = Sample.tables(1);
		WriterId first = Sample.writer();
		WriterId second = Sample.writer();
		store().mark(tables, first, LONG);
		store().mark(tables, second, LONG);
		store().release(tables, first);
		Stamp oneLeft = stampOf(tables);
		store().release(tables, second);
		assertThat(oneLeft.isBlocked()).isTrue();
		assertThat(stampOf(tables).isBlocked()).isFalse();
	}

	@Test
	void releaseWithoutMarkInvalidates() {
		DependencySet tables = Sample.tables(2);
		Stamp before = stampOf(tables);
		store().release(tables, Sample.writer());
		Stamp after = stampOf(tables);
		assertThat(after.isBlocked()).isFalse();
		assertThat(after.versions()).doesNotContainAnyElementsOf(before.versions());
	}

	@Test
	void releaseOfAnUnmarkedWriterLeavesTheMarksOfOthers() {
		DependencySet tables = Sample.tables(1);
		store().mark(tables, Sample.writer(), LONG);
		store().release(tables, Sample.writer());
		assertThat(stampOf(tables).isBlocked()).isTrue();
	}

	@Test
	void retriedReleaseReplacesTheVersionAgain() {
		DependencySet tables = Sample.tables(1);
		WriterId writer = Sample.writer();
		store().mark(tables, writer, LONG);
		store().release(tables, writer);
		Stamp first = stampOf(tables);
		store().release(tables, writer);
		assertThat(stampOf(tables)).isNotEqualTo(first);
	}

	@Test
	void versionsAreNeverRepeated() {
		DependencySet tables = Sample.tables(1);
		Set<Version> seen = new HashSet<>();
		for (int round = 0; round < 100; round++) {
			WriterId writer = Sample.writer();
			store().mark(tables, writer, LONG);
			seen.add(stampOf(tables).versions().get(0));
			store().release(tables, writer);
			seen.add(stampOf(tables).versions().get(0));
		}
		assertThat(seen).hasSize(200);
	}

	@Test
	void writerPastItsLeaseIsOverdue() {
		DependencySet tables = Sample.tables(2);
		WriterId late = Sample.writer();
		Duration lease = Duration.ofMillis(200);
		store().mark(DependencySet.of(tables.asList().get(0)), Sample.writer(), LONG);
		store().mark(tables, late, lease);
		assertThat(store().overdue(tables)).isEmpty();
		letTimePass(lease.plusMillis(1));
		soon().until(() -> !store().overdue(tables).isEmpty());
		assertThat(store().overdue(tables)).containsExactly(late);
		assertThat(stampOf(tables).isBlocked()).isTrue();
	}

	@Test
	void markAgainRenewsTheLease() {
		DependencySet tables = Sample.tables(1);
		WriterId writer = Sample.writer();
		Duration lease = Duration.ofMillis(100);
		store().mark(tables, writer, lease);
		letTimePass(lease.plusMillis(1));
		soon().until(() -> !store().overdue(tables).isEmpty());
		store().mark(tables, writer, LONG);
		assertThat(store().overdue(tables)).isEmpty();
	}

	@Test
	void releasedWriterIsNotOverdue() {
		DependencySet tables = Sample.tables(1);
		WriterId writer = Sample.writer();
		store().mark(tables, writer, Duration.ofMillis(1));
		letTimePass(Duration.ofMillis(10));
		soon().until(() -> !store().overdue(tables).isEmpty());
		store().release(tables, writer);
		assertThat(store().overdue(tables)).isEmpty();
	}

	@Test
	void missingVersionComesBackAsANewOne() {
		DependencySet tables = Sample.tables(2);
		Stamp before = stampOf(tables);
		Assumptions.assumeTrue(dropVersion(tables.asList().get(0)), "this store never loses a version");
		Stamp after = stampOf(tables);
		assertThat(after.versions().get(0)).isNotEqualTo(before.versions().get(0));
		assertThat(after.versions().get(1)).isEqualTo(before.versions().get(1));
		assertThat(after.isBlocked()).isFalse();
	}

	@Test
	void missingVersionOfAMarkedTableComesBackBlocked() {
		Assumptions.assumeTrue(keepsMarksOfADroppedVersion(), "this store loses marks with the version");
		DependencySet tables = Sample.tables(1);
		store().mark(tables, Sample.writer(), LONG);
		Assumptions.assumeTrue(dropVersion(tables.asList().get(0)), "this store never loses a version");
		assertThat(stampOf(tables).isBlocked()).isTrue();
	}

	@Test
	void manyThreadsAlwaysSeeTheirOwnInvalidations() {
		DependencySet tables = Sample.tables(3);
		Set<Stamp> stamps = ConcurrentHashMap.newKeySet();
		IntStream.range(0, 400).parallel().forEach((index) -> {
			Stamp before = stampOf(tables);
			store().release(tables, Sample.writer());
			Stamp after = stampOf(tables);
			assertThat(after.versions()).doesNotContainAnyElementsOf(before.versions());
			stamps.add(after);
		});
		assertThat(stampOf(tables).isBlocked()).isFalse();
		assertThat(stamps).contains(stampOf(tables));
	}

}
