package io.shadowcache.engine;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class StrictWritesTests {

	private final Fixture fixture = new Fixture();

	private final FakeIntents database = new FakeIntents();

	private final ShadowCache cache = cache(ConsistencyLevel.STRICT);

	private ShadowCache cache(ConsistencyLevel level) {
		return ShadowCache.over(this.fixture.store())
			.settings(new EngineSettings(new ConsistencyLevels(level, Map.of()), Fixture.LEASE, 1_000))
			.clock(this.fixture.context().clock(), this.fixture.context().ticker())
			.executor(this.fixture.executor())
			.intents(this.database, IntentSettings.DEFAULTS)
			.build();
	}

	@Test
	void strictWithoutIntentsIsNotBuilt() {
		EngineSettings strict = new EngineSettings(new ConsistencyLevels(ConsistencyLevel.STRICT, Map.of()),
				Fixture.LEASE, 1_000);
		assertThatIllegalStateException()
			.isThrownBy(() -> ShadowCache.over(this.fixture.store()).settings(strict).build());
	}

	@Test
	void intentIsWrittenBeforeTheMark() {
		this.database.whenWritten = () -> assertThat(isBlocked()).isFalse();
		beforeCommit();
		assertThat(this.database.intents).hasSize(1);
		assertThat(isBlocked()).isTrue();
	}

	@Test
	void markIsKeptForAsLongAsTheTransactionIsOpen() {
		beforeCommit();
		for (int time = 0; time < 5; time++) {
			passALeaseAndAsk();
			assertThat(isBlocked()).isTrue();
		}
		this.database.ended = true;
		passALeaseAndAsk();
		assertThat(isBlocked()).isFalse();
	}

	@Test
	void instanceThatCannotAskLeavesTheMark() {
		beforeCommit();
		this.database.ended = true;
		OverdueWriters elsewhere = new OverdueWriters(this.fixture.store(),
				new RecordedWriters(null, this.fixture.store(), this.fixture.context()), this.fixture.executor(),
				Fixture.LEASE, this.fixture.context());
		elsewhere.seen(Fixture.PRODUCT);
		this.fixture.pass(Fixture.LEASE);
		elsewhere.seen(Fixture.PRODUCT);
		this.fixture.runBackground();
		assertThat(isBlocked()).isTrue();
	}

	@Test
	void writeThatCannotBeMarkedIsRefused() {
		this.fixture.store().breakDown();
		assertThatThrownBy(this::beforeCommit).isInstanceOf(WriteRefusedException.class)
			.hasMessageContaining("t:product", "strict", "connection refused");
		this.fixture.store().recover();
		this.fixture.runBackground();
		assertThat(this.cache.distrusted()).isEmpty();
	}

	@Test
	void writeThatLeavesNoIntentIsRefusedWithoutAMark() {
		this.database.failure = new IntentException("read-only", null);
		assertThatThrownBy(this::beforeCommit).isInstanceOf(WriteRefusedException.class)
			.hasMessageContaining("read-only");
		assertThat(isBlocked()).isFalse();
	}

	@Test
	void statementThatCommitsByItselfIsRefusedToo() {
		this.fixture.store().breakDown();
		assertThatThrownBy(() -> this.cache.invalidator().beforeCommittingStatement(Fixture.PRODUCT))
			.isInstanceOf(WriteRefusedException.class);
	}

	@Test
	void confirmedReleaseRemovesTheIntent() {
		beforeCommit().committed();
		this.cache.intents().step();
		assertThat(this.database.intents).hasSize(1);
		this.fixture.runBackground();
		this.cache.intents().step();
		assertThat(this.database.intents).isEmpty();
	}

	@Test
	void markedWriteLeavesAnIntentOnlyWhenTheStoreDoesNotHearOfIt() {
		ShadowCache marked = cache(ConsistencyLevel.MARKED);
		marked.invalidator().beforeCommit(Fixture.PRODUCT, this.database).committed();
		assertThat(this.database.intents).isEmpty();
		this.fixture.store().breakDown();
		marked.invalidator().beforeCommit(Fixture.PRODUCT, this.database).committed();
		this.fixture.runBackground();
		assertThat(this.database.intents).hasSize(1);
		this.fixture.store().recover();
		marked.maintain();
		marked.intents().step();
		assertThat(this.database.intents).isEmpty();
	}

	@Test
	void committedIntentOfAnotherInstanceIsRelayed() {
		this.database.intents.add(new Intent(this.fixture.context().newWriter(), Fixture.PRODUCT));
		Object before = stamp();
		this.fixture.store().breakDown();
		this.database.relayable = true;
		this.cache.intents().step();
		assertThat(this.database.intents).hasSize(1);
		this.fixture.store().recover();
		this.cache.intents().step();
		assertThat(this.database.intents).isEmpty();
		assertThat(stamp()).isNotEqualTo(before);
	}

	@Test
	void databaseThatDoesNotAnswerIsAskedLessOften() {
		this.database.failure = new IntentException("gone", null);
		Duration first = this.cache.intents().step();
		Duration second = this.cache.intents().step();
		assertThat(second).isGreaterThan(first);
		this.database.failure = null;
		assertThat(this.cache.intents().step()).isEqualTo(first);
	}

	@Test
	void markedWritesLeaveNoMoreIntentsThanThereIsRoomFor() {
		ShadowCache marked = cache(ConsistencyLevel.MARKED);
		this.database.count = IntentSettings.DEFAULTS.max();
		marked.intents().step();
		this.fixture.store().breakDown();
		marked.invalidator().beforeCommit(Fixture.PRODUCT, this.database).committed();
		assertThat(this.database.intents).isEmpty();
		assertThat(marked.intentFigures().waiting()).isEqualTo(IntentSettings.DEFAULTS.max());
	}

	private CommittingWrite beforeCommit() {
		return this.cache.invalidator().beforeCommit(Fixture.PRODUCT, this.database);
	}

	private void passALeaseAndAsk() {
		this.fixture.pass(Fixture.LEASE);
		read();
		this.fixture.pass(Fixture.LEASE);
		read();
		this.fixture.runBackground();
		this.cache.intents().step();
	}

	private void read() {
		try {
			this.cache.queries()
				.get(Fixture.query(new Fixture.WordsCodec()), Fixture.KEY, ReadScope.NO_TRANSACTION,
						() -> List.of("word"));
		}
		catch (Throwable ex) {
			throw new AssertionError(ex);
		}
	}

	private boolean isBlocked() {
		return this.fixture.store().lookup(Fixture.KEY, Fixture.PRODUCT).stamp().isBlocked();
	}

	private Object stamp() {
		return this.fixture.store().lookup(Fixture.KEY, Fixture.PRODUCT).stamp().hash();
	}

}
