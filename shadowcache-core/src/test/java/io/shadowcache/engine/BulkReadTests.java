package io.shadowcache.engine;

import java.time.Duration;
import java.util.List;

import io.shadowcache.dependency.DependencySet;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class BulkReadTests {

	private final Fixture fixture = new Fixture();

	private final BulkFixture bulk = new BulkFixture(this.fixture);

	@Test
	void onlyWhatIsMissingIsLoadedAndEachValueKeepsItsPlace() throws Throwable {
		this.bulk.get(entries(2, 4), "old");
		assertThat(this.bulk.get(entries(1, 2, 3, 4), "new")).containsExactly(List.of("new1"), List.of("old2"),
				List.of("new3"), List.of("old4"));
		assertThat(this.bulk.loads()).containsExactly(List.of(2, 4), List.of(1, 3));
		assertThat(this.bulk.get(entries(4, 3, 2, 1), "never")).containsExactly(List.of("old4"), List.of("new3"),
				List.of("old2"), List.of("new1"));
	}

	@Test
	void everyEntryIsReportedAndTheQueryRunsOnce() throws Throwable {
		this.bulk.get(entries(1), "a");
		this.fixture.listener().news();
		this.bulk.get(entries(1, 2, 3), "b");
		assertThat(this.fixture.listener().news()).containsExactly("hit", "miss absent", "miss absent", "load",
				"store stored", "store stored");
	}

	@Test
	void storeIsAskedOnceForAll() throws Throwable {
		this.bulk.get(entries(1, 2, 3), "a");
		int before = this.fixture.store().calls();
		this.bulk.get(entries(1, 2, 3), "never");
		assertThat(this.fixture.store().calls() - before).isEqualTo(1);
	}

	@Test
	void entryIsTheOneOfASingleCall() throws Throwable {
		this.bulk.get(entries(1), "a");
		assertThat(this.fixture.cache()
			.queries()
			.get(this.bulk.query(), BulkFixture.key(1), ReadScope.NO_TRANSACTION, () -> "never"))
			.isEqualTo(List.of("a1"));
	}

	@Test
	void absentValuesAreCachedAsLongAsTheQuerySays() throws Throwable {
		assertThat(this.bulk.getNothing(entries(1, 2))).containsExactly(null, null);
		assertThat(this.bulk.get(entries(1, 2), "never")).containsExactly(null, null);
		this.bulk.use(Fixture.query(new Fixture.WordsCodec(), Duration.ofMinutes(1), Duration.ZERO));
		this.bulk.getNothing(entries(3));
		assertThat(this.bulk.get(entries(3), "found")).containsExactly(List.of("found3"));
	}

	@Test
	void writeDuringTheLoadMakesEveryEntryStale() throws Throwable {
		this.bulk.getAll(entries(1, 2), (missing) -> {
			this.fixture.invalidator().invalidate(Fixture.PRODUCT);
			return List.of(List.of("old"), List.of("old"));
		});
		assertThat(this.fixture.listener().heard()).contains("store stale").doesNotContain("store stored");
		assertThat(this.bulk.get(entries(1, 2), "new")).containsExactly(List.of("new1"), List.of("new2"));
	}

	@Test
	void writeOfOneRowLeavesTheOthersAlone() throws Throwable {
		this.bulk.use(BulkFixture.ofRows());
		this.bulk.get(rows(1, 2, 3), "old");
		this.fixture.invalidator().invalidate(DependencySet.of(BulkFixture.row(2)));
		assertThat(this.bulk.get(rows(1, 2, 3), "new")).containsExactly(List.of("old1"), List.of("new2"),
				List.of("old3"));
	}

	@Test
	void tableThatTheLoadIsSeenToReadInvalidatesEveryEntry() throws Throwable {
		this.bulk.use(BulkFixture.ofNothing());
		BulkLoader reading = (missing) -> {
			this.fixture.cache().loads().beforeStatement(Fixture.PRICE.asList());
			return missing.stream().<Object>map((place) -> List.of("old")).toList();
		};
		this.bulk.getAll(entries(1, 2), reading);
		assertThat(this.bulk.get(entries(1, 2), "never")).containsExactly(List.of("old"), List.of("old"));
		this.fixture.invalidator().invalidate(Fixture.PRICE);
		assertThat(this.bulk.get(entries(1, 2), "new")).containsExactly(List.of("new1"), List.of("new2"));
	}

	@Test
	void storeThatDoesNotAnswerIsASlowCache() throws Throwable {
		this.fixture.store().breakDown();
		assertThat(this.bulk.get(entries(1, 2), "a")).containsExactly(List.of("a1"), List.of("a2"));
		assertThat(this.fixture.listener().news()).containsExactly("failure lookup", "miss store_unavailable",
				"miss store_unavailable", "load");
		this.fixture.store().recover();
		assertThat(this.bulk.get(entries(1), "b")).containsExactly(List.of("b1"));
	}

	@Test
	void scopeThatRefusesBypasses() throws Throwable {
		this.bulk.get(entries(1), "a");
		this.fixture.listener().news();
		QueryCacheScopeTests.Scope dirty = new QueryCacheScopeTests.Scope(Long.MAX_VALUE,
				BypassReason.DIRTY_TRANSACTION);
		assertThat(this.fixture.cache()
			.queries()
			.getAll(this.bulk.query(), entries(1), dirty, (missing) -> List.of("own"))).containsExactly("own");
		assertThat(this.fixture.listener().news()).containsExactly("bypass dirty_transaction", "load");
	}

	@Test
	void snapshotOlderThanAVersionNeitherHitsNorStores() throws Throwable {
		this.bulk.get(entries(1), "a");
		QueryCacheScopeTests.Scope old = new QueryCacheScopeTests.Scope(this.fixture.cache().queries().moment(), null);
		this.fixture.invalidator().invalidate(Fixture.PRODUCT);
		this.bulk.get(entries(1), "new");
		assertThat(this.fixture.cache()
			.queries()
			.getAll(this.bulk.query(), entries(1), old, (missing) -> List.of("snapshot"))).containsExactly("snapshot");
		assertThat(this.bulk.get(entries(1), "never")).containsExactly(List.of("new1"));
	}

	@Test
	void scopeThatBecomesDirtyDuringTheLoadStoresNothing() throws Throwable {
		WritingTransaction scope = new WritingTransaction();
		this.fixture.cache().queries().getAll(this.bulk.query(), entries(1), scope, (missing) -> {
			scope.write();
			return List.of(List.of("uncommitted"));
		});
		scope.commit();
		assertThat(this.bulk.get(entries(1), "new")).containsExactly(List.of("new1"));
	}

	@Test
	void transactionThatMayWriteStoresWhenItHasCommitted() throws Throwable {
		WritingTransaction scope = new WritingTransaction();
		this.fixture.cache().queries().getAll(this.bulk.query(), entries(1), scope, (missing) -> List.of(List.of("a")));
		assertThat(this.fixture.listener().news()).doesNotContain("store stored");
		scope.commit();
		assertThat(this.bulk.get(entries(1), "never")).containsExactly(List.of("a"));
	}

	@Test
	void unwantedValuesAreNotStored() throws Throwable {
		this.bulk.getAll(entries(1, 2), new BulkLoader() {

			@Override
			public List<Object> load(List<Integer> missing) {
				return List.of(List.of("keep"), List.of("drop"));
			}

			@Override
			public boolean isStorable(Object value) {
				return !value.equals(List.of("drop"));
			}

		});
		assertThat(this.bulk.get(entries(1, 2), "new")).containsExactly(List.of("keep"), List.of("new2"));
	}

	@Test
	void failureReachesTheCallerAndStoresNothing() throws Throwable {
		IllegalStateException failure = new IllegalStateException();
		assertThatThrownBy(() -> this.bulk.getAll(entries(1), (missing) -> {
			throw failure;
		})).isSameAs(failure);
		assertThat(this.bulk.get(entries(1), "a")).containsExactly(List.of("a1"));
	}

	@Test
	void nothingIsAskedForNothing() throws Throwable {
		assertThat(this.bulk.get(List.of(), "never")).isEmpty();
		assertThat(this.bulk.loads()).isEmpty();
	}

	private static List<BulkEntry> entries(int... ids) {
		return BulkFixture.entries(ids);
	}

	private static List<BulkEntry> rows(int... ids) {
		return BulkFixture.rows(ids);
	}

}
