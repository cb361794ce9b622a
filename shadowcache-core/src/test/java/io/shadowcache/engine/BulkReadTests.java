package io.shadowcache.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import io.shadowcache.codec.ValueType;
import io.shadowcache.dependency.Bits128;
import io.shadowcache.dependency.Dependency;
import io.shadowcache.dependency.DependencySet;
import io.shadowcache.dependency.TableName;
import io.shadowcache.key.CacheKey;
import io.shadowcache.operation.QueryOperation;
import io.shadowcache.operation.TtlPolicy;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class BulkReadTests {

	private final Fixture fixture = new Fixture();

	private final List<List<Integer>> loads = new ArrayList<>();

	private QueryOperation query = Fixture.query(new Fixture.WordsCodec());

	@Test
	void onlyWhatIsMissingIsLoadedAndEachValueKeepsItsPlace() throws Throwable {
		get(entries(2, 4), "old");
		assertThat(get(entries(1, 2, 3, 4), "new")).containsExactly(List.of("new1"), List.of("old2"), List.of("new3"),
				List.of("old4"));
		assertThat(this.loads).containsExactly(List.of(2, 4), List.of(1, 3));
		assertThat(get(entries(4, 3, 2, 1), "never")).containsExactly(List.of("old4"), List.of("new3"), List.of("old2"),
				List.of("new1"));
	}

	@Test
	void everyEntryIsReportedAndTheQueryRunsOnce() throws Throwable {
		get(entries(1), "a");
		this.fixture.listener().news();
		get(entries(1, 2, 3), "b");
		assertThat(this.fixture.listener().news()).containsExactly("hit", "miss absent", "miss absent", "load",
				"store stored", "store stored");
	}

	@Test
	void storeIsAskedOnceForAll() throws Throwable {
		get(entries(1, 2, 3), "a");
		int before = this.fixture.store().calls();
		get(entries(1, 2, 3), "never");
		assertThat(this.fixture.store().calls() - before).isEqualTo(1);
	}

	@Test
	void entryIsTheOneOfASingleCall() throws Throwable {
		get(entries(1), "a");
		assertThat(this.fixture.cache().queries().get(this.query, key(1), ReadScope.NO_TRANSACTION, () -> "never"))
			.isEqualTo(List.of("a1"));
	}

	@Test
	void absentValuesAreCachedAsLongAsTheQuerySays() throws Throwable {
		assertThat(getNothing(entries(1, 2))).containsExactly(null, null);
		assertThat(get(entries(1, 2), "never")).containsExactly(null, null);
		this.query = Fixture.query(new Fixture.WordsCodec(), Duration.ofMinutes(1), Duration.ZERO);
		getNothing(entries(3));
		assertThat(get(entries(3), "found")).containsExactly(List.of("found3"));
	}

	@Test
	void writeDuringTheLoadMakesEveryEntryStale() throws Throwable {
		getAll(entries(1, 2), (missing) -> {
			this.fixture.invalidator().invalidate(Fixture.PRODUCT);
			return List.of(List.of("old"), List.of("old"));
		});
		assertThat(this.fixture.listener().heard()).contains("store stale").doesNotContain("store stored");
		assertThat(get(entries(1, 2), "new")).containsExactly(List.of("new1"), List.of("new2"));
	}

	@Test
	void writeOfOneRowLeavesTheOthersAlone() throws Throwable {
		this.query = ofRows();
		get(rows(1, 2, 3), "old");
		this.fixture.invalidator().invalidate(DependencySet.of(row(2)));
		assertThat(get(rows(1, 2, 3), "new")).containsExactly(List.of("old1"), List.of("new2"), List.of("old3"));
	}

	@Test
	void tableThatTheLoadIsSeenToReadInvalidatesEveryEntry() throws Throwable {
		this.query = ofNothing();
		BulkLoader reading = (missing) -> {
			this.fixture.cache().loads().beforeStatement(Fixture.PRICE.asList());
			return missing.stream().<Object>map((place) -> List.of("old")).toList();
		};
		getAll(entries(1, 2), reading);
		assertThat(get(entries(1, 2), "never")).containsExactly(List.of("old"), List.of("old"));
		this.fixture.invalidator().invalidate(Fixture.PRICE);
		assertThat(get(entries(1, 2), "new")).containsExactly(List.of("new1"), List.of("new2"));
	}

	@Test
	void storeThatDoesNotAnswerIsASlowCache() throws Throwable {
		this.fixture.store().breakDown();
		assertThat(get(entries(1, 2), "a")).containsExactly(List.of("a1"), List.of("a2"));
		assertThat(this.fixture.listener().news()).containsExactly("failure lookup", "miss store_unavailable",
				"miss store_unavailable", "load");
		this.fixture.store().recover();
		assertThat(get(entries(1), "b")).containsExactly(List.of("b1"));
	}

	@Test
	void scopeThatRefusesBypasses() throws Throwable {
		get(entries(1), "a");
		this.fixture.listener().news();
		QueryCacheScopeTests.Scope dirty = new QueryCacheScopeTests.Scope(Long.MAX_VALUE,
				BypassReason.DIRTY_TRANSACTION);
		assertThat(this.fixture.cache().queries().getAll(this.query, entries(1), dirty, (missing) -> List.of("own")))
			.containsExactly("own");
		assertThat(this.fixture.listener().news()).containsExactly("bypass dirty_transaction", "load");
	}

	@Test
	void snapshotOlderThanAVersionNeitherHitsNorStores() throws Throwable {
		get(entries(1), "a");
		QueryCacheScopeTests.Scope old = new QueryCacheScopeTests.Scope(this.fixture.cache().queries().moment(), null);
		this.fixture.invalidator().invalidate(Fixture.PRODUCT);
		get(entries(1), "new");
		assertThat(this.fixture.cache().queries().getAll(this.query, entries(1), old, (missing) -> List.of("snapshot")))
			.containsExactly("snapshot");
		assertThat(get(entries(1), "never")).containsExactly(List.of("new1"));
	}

	@Test
	void unwantedValuesAreNotStored() throws Throwable {
		getAll(entries(1, 2), new BulkLoader() {

			@Override
			public List<Object> load(List<Integer> missing) {
				return List.of(List.of("keep"), List.of("drop"));
			}

			@Override
			public boolean isStorable(Object value) {
				return !value.equals(List.of("drop"));
			}

		});
		assertThat(get(entries(1, 2), "new")).containsExactly(List.of("keep"), List.of("new2"));
	}

	@Test
	void failureReachesTheCallerAndStoresNothing() throws Throwable {
		IllegalStateException failure = new IllegalStateException();
		assertThatThrownBy(() -> getAll(entries(1), (missing) -> {
			throw failure;
		})).isSameAs(failure);
		assertThat(get(entries(1), "a")).containsExactly(List.of("a1"));
	}

	@Test
	void nothingIsAskedForNothing() throws Throwable {
		assertThat(get(List.of(), "never")).isEmpty();
		assertThat(this.loads).isEmpty();
	}

	private List<Object> get(List<BulkEntry> entries, String word) throws Throwable {
		return getAll(entries, (missing) -> {
			List<Integer> ids = missing.stream().map((place) -> (int) entries.get(place).key().hash().low()).toList();
			this.loads.add(ids);
			return ids.stream().<Object>map((id) -> List.of(word + id)).toList();
		});
	}

	private List<Object> getNothing(List<BulkEntry> entries) throws Throwable {
		return getAll(entries, (missing) -> {
			List<Object> nothing = new ArrayList<>();
			missing.forEach((place) -> nothing.add(null));
			return nothing;
		});
	}

	private List<Object> getAll(List<BulkEntry> entries, BulkLoader loader) throws Throwable {
		return this.fixture.cache().queries().getAll(this.query, entries, ReadScope.NO_TRANSACTION, loader);
	}

	private static List<BulkEntry> entries(int... ids) {
		return IntStream.of(ids).mapToObj((id) -> new BulkEntry(key(id), null)).toList();
	}

	private static List<BulkEntry> rows(int... ids) {
		return IntStream.of(ids).mapToObj((id) -> new BulkEntry(key(id), DependencySet.of(row(id)))).toList();
	}

	private static Dependency row(int id) {
		return Dependency.row("db", new TableName("product"), new Bits128(0, id));
	}

	private static QueryOperation ofRows() {
		return of(DependencySet.of(row(0).some(), Dependency.query("db", "app", "words")));
	}

	private static QueryOperation ofNothing() {
		return of(DependencySet.of(Dependency.query("db", "app", "words")));
	}

	private static QueryOperation of(DependencySet dependencies) {
		return new QueryOperation("words", "words()", dependencies,
				new TtlPolicy(Duration.ofMinutes(1), Duration.ofMinutes(1), 0),
				new ValueType(List.class, 5, new Fixture.WordsCodec()));
	}

	private static CacheKey key(int id) {
		return new CacheKey(new Bits128(1, id), new Bits128(3, id));
	}

}
