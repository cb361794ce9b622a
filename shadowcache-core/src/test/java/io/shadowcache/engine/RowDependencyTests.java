package io.shadowcache.engine;

import java.time.Duration;
import java.util.List;

import io.shadowcache.dependency.Bits128;
import io.shadowcache.dependency.Dependency;
import io.shadowcache.dependency.DependencySet;
import io.shadowcache.dependency.TableName;
import io.shadowcache.key.CacheKey;
import io.shadowcache.operation.QueryOperation;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Reads and writes of single rows and of parameters.
 */
class RowDependencyTests {

	private static final DependencySet USER = DependencySet.of(Dependency.parameter("db", "UserId", new Bits128(1, 7)));

	private final Fixture fixture = new Fixture();

	private final QueryOperation query = Fixture.query(new Fixture.WordsCodec());

	@Test
	void writeToARowLeavesOtherRowsAHit() throws Throwable {
		load(row(42));
		load(row(43));
		load(Fixture.PRODUCT);
		this.fixture.invalidator().invalidate(row(42));
		assertThat(isHit(row(43))).isTrue();
		assertThat(isHit(row(42))).isFalse();
		assertThat(isHit(Fixture.PRODUCT)).isFalse();
	}

	@Test
	void writeToUnknownRowsMakesAllRowsStale() throws Throwable {
		load(row(42));
		load(row(43));
		this.fixture.invalidator().invalidate(Fixture.PRODUCT);
		assertThat(isHit(row(42))).isFalse();
		assertThat(isHit(row(43))).isFalse();
	}

	@Test
	void markedRowBlocksItsReadersAndThoseOfTheTableOnly() throws Throwable {
		load(row(42));
		load(row(43));
		CommittingWrite write = this.fixture.invalidator().beforeCommit(row(42));
		assertThat(isHit(row(42))).isFalse();
		assertThat(isHit(Fixture.PRODUCT)).isFalse();
		assertThat(isHit(row(43))).isTrue();
		write.committed();
		this.fixture.runBackground();
		load(row(42));
		assertThat(isHit(row(42))).isTrue();
	}

	@Test
	void getWhenItsRowIsWrittenDuringLoadDoesNotServeTheLoadedValueAgain() throws Throwable {
		get(row(42), () -> {
			this.fixture.invalidator().invalidate(row(42));
			return List.of("old");
		});
		assertThat(isHit(row(42))).isFalse();
	}

	@Test
	void getWhenAnotherRowIsWrittenDuringLoadStoresTheLoadedValue() throws Throwable {
		get(row(43), () -> {
			this.fixture.invalidator().invalidate(row(42));
			return List.of("new");
		});
		assertThat(isHit(row(43))).isTrue();
	}

	@Test
	void levelOfARowIsThatOfItsTableAfterCommitToo() throws Throwable {
		Fixture afterCommit = new Fixture(ConsistencyLevel.AFTER_COMMIT, (flight) -> {
		});
		CommittingWrite write = afterCommit.invalidator().beforeCommit(row(42));
		write.committed();
		assertThat(afterCommit.listener().heard()).singleElement()
			.asString()
			.startsWith("invalidation [t:product, r:product#");
	}

	@Test
	void outageDistrustsTheRowAndItsTableButNotOtherRows() {
		this.fixture.store().breakDown();
		this.fixture.invalidator().invalidate(row(42));
		assertThat(this.fixture.cache().distrusted()).containsExactlyInAnyOrderElementsOf(row(42).asWritten());
		this.fixture.store().recover();
		this.fixture.cache().maintain();
		assertThat(this.fixture.cache().distrusted()).isEmpty();
	}

	@Test
	void parameterIsInvalidatedByItsValue() throws Throwable {
		load(USER);
		this.fixture.invalidator()
			.invalidate(DependencySet.of(Dependency.parameter("db", "UserId", new Bits128(1, 8))));
		assertThat(isHit(USER)).isTrue();
		this.fixture.invalidator().invalidate(USER);
		assertThat(isHit(USER)).isFalse();
	}

	@Test
	void queryAroundAQueryOfARowDependsOnTheTable() throws Throwable {
		QueryOperation outer = new QueryOperation("outer", "outer()",
				DependencySet.of(Dependency.query("db", "shop", "outer")), this.query.ttl(), this.query.valueType());
		CacheKey key = new CacheKey(new Bits128(9, 9), new Bits128(9, 9));
		this.fixture.cache()
			.queries()
			.get(outer, key, ReadScope.NO_TRANSACTION, () -> get(row(42), () -> List.of("inner")));
		assertThat(this.fixture.cache().learnedTables().of(outer).asList()).contains(Fixture.PRODUCT.asList().get(0))
			.noneMatch((one) -> one.kind().isPerValue());
	}

	@Test
	void queryAroundAQueryOfAParameterIsNotStored() throws Throwable {
		QueryOperation outer = new QueryOperation("outer", "outer()",
				DependencySet.of(Dependency.query("db", "shop", "outer")), this.query.ttl(), this.query.valueType());
		this.fixture.cache()
			.queries()
			.get(outer, Fixture.KEY, ReadScope.NO_TRANSACTION, () -> get(USER, () -> List.of("inner")));
		assertThat(this.fixture.cache().learnedTables().refusal("outer")).contains("depends on parameters");
	}

	@Test
	void loadOfDeclaredRowsLearnsOtherTablesOnly() throws Throwable {
		QueryOperation ofRows = new QueryOperation("ofRows", "ofRows()",
				DependencySet.of(Fixture.PRODUCT.asList().get(0).some()), this.query.ttl(), this.query.valueType());
		Loader loader = () -> {
			this.fixture.cache().loads().beforeStatement(Fixture.PRODUCT.asList());
			this.fixture.cache().loads().beforeStatement(Fixture.PRICE.asList());
			return List.of("loaded");
		};
		this.fixture.cache().queries().getOfRows(ofRows, Fixture.KEY, row(42), ReadScope.NO_TRANSACTION, loader);
		assertThat(this.fixture.cache().learnedTables().of(ofRows).asList()).contains(Fixture.PRICE.asList().get(0))
			.doesNotContain(Fixture.PRODUCT.asList().get(0))
			.noneMatch((one) -> one.kind().isPerValue());
	}

	@Test
	void rowOfADeadWriterIsReleasedAfterItsLease() throws Throwable {
		this.fixture.store().mark(row(42).asWritten(), this.fixture.context().newWriter(), Fixture.LEASE);
		isHit(row(42));
		this.fixture.pass(Fixture.LEASE.plus(Duration.ofSeconds(1)));
		isHit(row(42));
		this.fixture.runBackground();
		load(row(42));
		assertThat(isHit(row(42))).isTrue();
	}

	private void load(DependencySet dependencies) throws Throwable {
		get(dependencies, () -> List.of("loaded"));
	}

	private boolean isHit(DependencySet dependencies) throws Throwable {
		boolean[] loaded = new boolean[1];
		get(dependencies, () -> {
			loaded[0] = true;
			return List.of("again");
		});
		return !loaded[0];
	}

	private Object get(DependencySet dependencies, Loader loader) throws Throwable {
		CacheKey key = new CacheKey(new Bits128(5, dependencies.hashCode()), new Bits128(3, 4));
		return this.fixture.cache().queries().get(this.query, key, dependencies, ReadScope.NO_TRANSACTION, loader);
	}

	private static DependencySet row(int row) {
		return DependencySet.of(Dependency.row("db", new TableName("product"), new Bits128(0, row)));
	}

}
