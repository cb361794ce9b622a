package io.shadowcache.engine;

import java.time.Duration;
import java.util.List;
import java.util.Set;

import io.shadowcache.codec.ValueType;
import io.shadowcache.dependency.Dependency;
import io.shadowcache.dependency.DependencySet;
import io.shadowcache.operation.QueryOperation;
import io.shadowcache.operation.TtlPolicy;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class UndeclaredTablesTests {

	private static final List<String> NEW = List.of("new");

	private static final QueryOperation QUERY = new QueryOperation("words", "words()",
			DependencySet.of(Dependency.query("db", "app", "words")),
			new TtlPolicy(Duration.ofMinutes(1), Duration.ofMinutes(1), 0),
			new ValueType(List.class, 5, new Fixture.WordsCodec()));

	private Fixture fixture = new Fixture();

	@Test
	void undeclaredTableIsAddedForLaterLoads() throws Throwable {
		this.fixture.get(reading());
		this.fixture.get(reading());
		assertThat(this.fixture.cached()).isEqualTo(List.of("a"));
		this.fixture.invalidator().invalidate(Fixture.PRICE);
		assertThat(this.fixture.get(() -> NEW)).isEqualTo(NEW);
	}

	@Test
	void undeclaredTableIsIgnoredWhereThatIsWanted() throws Throwable {
		this.fixture = new Fixture(ConsistencyLevel.MARKED, (flight) -> {
		}, UndeclaredTables.WARN);
		this.fixture.get(reading());
		this.fixture.invalidator().invalidate(Fixture.PRICE);
		assertThat(this.fixture.cached()).isEqualTo(List.of("a"));
		assertThat(this.fixture.cache().learnedTables().ignored("words")).containsExactly("price");
		assertThat(this.fixture.cache().learnedTables().ignored("others")).isEmpty();
	}

	@Test
	void undeclaredTableFailsWhereThatIsWanted() {
		this.fixture = new Fixture(ConsistencyLevel.MARKED, (flight) -> {
		}, UndeclaredTables.FAIL);
		assertThatExceptionOfType(UndeclaredTableException.class).isThrownBy(() -> this.fixture.get(reading()))
			.withMessageContaining("words")
			.withMessageContaining("price");
	}

	@Test
	void dependenciesGivenForACallAreTakenAsTheyAre() throws Throwable {
		QueryOperation query = QUERY;
		QueryCache queries = this.fixture.cache().queries();
		queries.get(query, Fixture.KEY, Fixture.PRICE, ReadScope.NO_TRANSACTION, () -> List.of("a"));
		this.fixture.invalidator().invalidate(Fixture.PRODUCT);
		assertThat(queries.get(query, Fixture.KEY, Fixture.PRICE, ReadScope.NO_TRANSACTION, () -> NEW))
			.isEqualTo(List.of("a"));
		this.fixture.invalidator().invalidate(Fixture.PRICE);
		assertThat(queries.get(query, Fixture.KEY, Fixture.PRICE, ReadScope.NO_TRANSACTION, () -> NEW)).isEqualTo(NEW);
	}

	/**
	 * What a query declares may be read where nobody sees it.
	 */
	@Test
	void declaredTableThatChangesBeforeTheFirstStatementSeenMakesTheValueStale() throws Throwable {
		this.fixture.get(() -> {
			List<String> unseen = List.of("old");
			this.fixture.invalidator().invalidate(Fixture.PRODUCT);
			this.fixture.cache().loads().beforeStatement(Set.copyOf(Fixture.PRICE.asList()));
			return unseen;
		});
		assertThat(this.fixture.get(() -> NEW)).isEqualTo(NEW);
	}

	@Test
	void versionThatIsYoungerThanTheSnapshotIsNotStoredUnder() throws Throwable {
		QueryCache queries = this.fixture.cache().queries();
		queries.get(QUERY, Fixture.KEY, ReadScope.NO_TRANSACTION, () -> List.of("reads nothing"));
		queries.get(QUERY, Fixture.KEY, new Snapshot(queries.moment()), () -> {
			this.fixture.cache().loads().beforeStatement(Set.copyOf(Fixture.PRICE.asList()));
			return List.of("snapshot");
		});
		assertThat(queries.get(QUERY, Fixture.KEY, ReadScope.NO_TRANSACTION, () -> NEW)).isEqualTo(NEW);
	}

	private Loader reading() {
		return () -> {
			this.fixture.cache().loads().beforeStatement(Set.copyOf(Fixture.PRODUCT.asList()));
			this.fixture.cache().loads().beforeStatement(Set.copyOf(Fixture.PRICE.asList()));
			return List.of("a");
		};
	}

	/**
	 * A transaction that began at a moment.
	 */
	private record Snapshot(long snapshotMoment) implements ReadScope {

		@Override
		public BypassReason bypass(DependencySet dependencies) {
			return null;
		}

		@Override
		public boolean isShared() {
			return false;
		}

		@Override
		public void whenCommitted(Runnable store) {
			store.run();
		}

	}

}
