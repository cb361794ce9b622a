package io.shadowcache.engine;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

import io.shadowcache.codec.ValueType;
import io.shadowcache.dependency.Bits128;
import io.shadowcache.dependency.Dependency;
import io.shadowcache.dependency.DependencySet;
import io.shadowcache.key.CacheKey;
import io.shadowcache.operation.QueryOperation;
import io.shadowcache.operation.TtlPolicy;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ObservedLoadTests {

	private static final List<String> NEW = List.of("new");

	private Fixture fixture = new Fixture();

	@Test
	void tablesOfTheFirstStatementAreLearnedInTimeToStore() throws Throwable {
		get(reading("a", Fixture.PRODUCT, Fixture.PRICE));
		assertThat(cached()).isEqualTo(List.of("a"));
		this.fixture.invalidator().invalidate(Fixture.PRICE);
		assertThat(get(reading("new", Fixture.PRODUCT, Fixture.PRICE))).isEqualTo(NEW);
	}

	@Test
	void tablesOfOneKeyAreKnownForTheOthers() throws Throwable {
		get(reading("a", Fixture.PRODUCT));
		assertThat(this.fixture.cache().learnedTables().of(query(names("words"))).asList())
			.containsAll(Fixture.PRODUCT.asList());
	}

	@Test
	void writeBetweenTheVersionAndTheEndOfTheLoadMakesTheValueStale() throws Throwable {
		get(() -> {
			reads(Fixture.PRODUCT);
			this.fixture.invalidator().invalidate(Fixture.PRODUCT);
			return List.of("old");
		});
		assertThat(get(reading("new", Fixture.PRODUCT))).isEqualTo(NEW);
	}

	/**
	 * The load may run in a transaction of its own, whose snapshot is as old as its first
	 * statement.
	 */
	@Test
	void tableThatALaterStatementReadsFirstIsLearnedTooLateToStore() throws Throwable {
		Loader loader = () -> {
			reads(Fixture.PRODUCT);
			this.fixture.invalidator().invalidate(Fixture.PRICE);
			reads(Fixture.PRICE);
			return List.of("snapshot from before the write");
		};
		get(loader);
		assertThat(this.fixture.listener().heard()).contains("store unknown_reads");
		get(reading("new", Fixture.PRODUCT, Fixture.PRICE));
		assertThat(cached()).isEqualTo(NEW);
	}

	@Test
	void loadThatReadsNothingVisibleIsNotStored() throws Throwable {
		get(() -> List.of("a"));
		assertThat(get(() -> NEW)).isEqualTo(NEW);
		assertThat(this.fixture.cache().learnedTables().refusal("words")).contains("reads no table");
	}

	@Test
	void refusedLoadIsNotStored() throws Throwable {
		get(refused("a"));
		assertThat(get(refused("new"))).isEqualTo(NEW);
		assertThat(this.fixture.cache().learnedTables().refusal("words")).isEqualTo("uses NOW()");
	}

	@Test
	void refusedLoadOfAQueryThatDeclaresItsTablesIsStored() throws Throwable {
		this.fixture.get(refused("a"));
		assertThat(this.fixture.cached()).isEqualTo(List.of("a"));
	}

	@Test
	void outerQueryDependsOnWhatAnInnerHitDependsOn() throws Throwable {
		this.fixture.get(() -> List.of("inner"));
		Loader outer = () -> this.fixture.cached();
		assertThat(get(outer)).isEqualTo(List.of("inner"));
		assertThat(cached()).isEqualTo(List.of("inner"));
		this.fixture.invalidator().invalidate(Fixture.PRODUCT);
		assertThat(get(reading("new", Fixture.PRODUCT))).isEqualTo(NEW);
	}

	@Test
	void outerQueryDependsOnWhatTheLoadOfAnInnerOneReads() throws Throwable {
		get(() -> get("inner", reading("inner", Fixture.PRICE)));
		assertThat(cached()).isEqualTo(List.of("inner"));
		this.fixture.invalidator().invalidate(Fixture.PRICE);
		assertThat(get(reading("new", Fixture.PRICE))).isEqualTo(NEW);
	}

	/**
	 * Who arrives after a write has the same stamp as who arrived before, as long as
	 * nobody knows that the query reads that table.
	 */
	@Test
	void callerDoesNotTakeTheValueOfALoadThatReadMoreThanWasKnown() throws Throwable {
		CompletableFuture<Object> follower = new CompletableFuture<>();
		CompletableFuture<Void> waiting = new CompletableFuture<>();
		this.fixture = new Fixture(ConsistencyLevel.MARKED, (flight) -> waiting.complete(null));
		get(() -> {
			reads(Fixture.PRODUCT);
			this.fixture.invalidator().invalidate(Fixture.PRODUCT);
			new Thread(() -> complete(follower)).start();
			waiting.get();
			return List.of("old");
		});
		assertThat(follower.get()).isEqualTo(NEW);
	}

	private void complete(CompletableFuture<Object> result) {
		try {
			result.complete(get(reading("new", Fixture.PRODUCT)));
		}
		catch (Throwable ex) {
			result.completeExceptionally(new ExecutionException(ex));
		}
	}

	private Loader reading(String word, DependencySet... tables) {
		return () -> {
			reads(tables);
			return List.of(word);
		};
	}

	private Loader refused(String word) {
		return () -> {
			reads(Fixture.PRODUCT);
			this.fixture.cache().loads().refuse("uses NOW()");
			return List.of(word);
		};
	}

	private void reads(DependencySet... tables) {
		List<Dependency> all = List.of(tables).stream().flatMap((set) -> set.asList().stream()).toList();
		this.fixture.cache().loads().beforeStatement(Set.copyOf(all));
	}

	private Object cached() throws Throwable {
		return get(() -> {
			throw new AssertionError("loaded");
		});
	}

	private Object get(Loader loader) throws Throwable {
		return get("words", loader);
	}

	private Object get(String name, Loader loader) throws Throwable {
		CacheKey key = new CacheKey(new Bits128(name.hashCode(), 7), new Bits128(3, 4));
		return this.fixture.cache().queries().get(query(names(name)), key, ReadScope.NO_TRANSACTION, loader);
	}

	private static DependencySet names(String query) {
		return DependencySet.of(Dependency.query("db", "app", query));
	}

	private static QueryOperation query(DependencySet dependencies) {
		String name = dependencies.asList().get(0).name().substring("app/".length());
		return new QueryOperation(name, name + "()", dependencies,
				new TtlPolicy(Duration.ofMinutes(1), Duration.ofMinutes(1), 0),
				new ValueType(List.class, 5, new Fixture.WordsCodec()));
	}

}
