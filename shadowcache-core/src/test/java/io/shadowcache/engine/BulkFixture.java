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

/**
 * Asks for many entries, and keeps which of them were loaded.
 */
final class BulkFixture {

	private final Fixture fixture;

	private final List<List<Integer>> loads = new ArrayList<>();

	private QueryOperation query = Fixture.query(new Fixture.WordsCodec());

	BulkFixture(Fixture fixture) {
		this.fixture = fixture;
	}

	List<List<Integer>> loads() {
		return this.loads;
	}

	QueryOperation query() {
		return this.query;
	}

	void use(QueryOperation other) {
		this.query = other;
	}

	List<Object> get(List<BulkEntry> entries, String word) throws Throwable {
		return getAll(entries, (missing) -> {
			List<Integer> ids = missing.stream().map((place) -> (int) entries.get(place).key().hash().low()).toList();
			this.loads.add(ids);
			return ids.stream().<Object>map((id) -> List.of(word + id)).toList();
		});
	}

	List<Object> getNothing(List<BulkEntry> entries) throws Throwable {
		return getAll(entries, (missing) -> {
			List<Object> nothing = new ArrayList<>();
			missing.forEach((place) -> nothing.add(null));
			return nothing;
		});
	}

	List<Object> getAll(List<BulkEntry> entries, BulkLoader loader) throws Throwable {
		return this.fixture.cache().queries().getAll(this.query, entries, ReadScope.NO_TRANSACTION, loader);
	}

	static List<BulkEntry> entries(int... ids) {
		return IntStream.of(ids).mapToObj((id) -> new BulkEntry(key(id), null)).toList();
	}

	static List<BulkEntry> rows(int... ids) {
		return IntStream.of(ids).mapToObj((id) -> new BulkEntry(key(id), DependencySet.of(row(id)))).toList();
	}

	static Dependency row(int id) {
		return Dependency.row("db", new TableName("product"), new Bits128(0, id));
	}

	static QueryOperation ofRows() {
		return of(DependencySet.of(row(0).some(), Dependency.query("db", "app", "words")));
	}

	static QueryOperation ofNothing() {
		return of(DependencySet.of(Dependency.query("db", "app", "words")));
	}

	static QueryOperation of(DependencySet dependencies) {
		return new QueryOperation("words", "words()", dependencies,
				new TtlPolicy(Duration.ofMinutes(1), Duration.ofMinutes(1), 0),
				new ValueType(List.class, 5, new Fixture.WordsCodec()));
	}

	static CacheKey key(int id) {
		return new CacheKey(new Bits128(1, id), new Bits128(3, id));
	}

}
