package io.shadowcache.engine;

import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * More intents than there should be.
 */
class IntentBacklogTests {

	private static final IntentSettings SETTINGS = new IntentSettings(Duration.ofMillis(500), 10, 100);

	private final Fixture fixture = new Fixture();

	private final FakeIntents database = new FakeIntents();

	private final ShadowCache cache = ShadowCache.over(this.fixture.store())
		.settings(new EngineSettings(new ConsistencyLevels(ConsistencyLevel.STRICT, Map.of()), Fixture.LEASE, 1_000))
		.clock(this.fixture.context().clock(), this.fixture.context().ticker())
		.executor(this.fixture.executor())
		.intents(this.database, SETTINGS)
		.build();

	@Test
	void strictWriteLeavesItsIntentHoweverManyWait() {
		count(SETTINGS.max());
		CommittingWrite write = this.cache.invalidator().beforeCommit(Fixture.PRODUCT, this.database);
		assertThat(this.database.intents).hasSize(1);
		assertThat(isBlocked()).isTrue();
		write.committed();
		this.fixture.runBackground();
		assertThat(isBlocked()).isFalse();
		this.cache.intents().step();
		assertThat(this.database.intents).isEmpty();
	}

	@Test
	void committedIntentsAreRelayedHoweverManyWait() {
		count(SETTINGS.max());
		this.database.write(new Intent(this.fixture.context().newRecordedWriter(), Fixture.PRODUCT));
		Object before = stamp();
		this.database.relayable = true;
		this.cache.intents().step();
		assertThat(this.database.intents).isEmpty();
		assertThat(stamp()).isNotEqualTo(before);
	}

	@Test
	void alarmIsRaisedOnceWithMoreIntentsThanItsNumberAndWithdrawnWithFewer() {
		try (LoggedLines log = new LoggedLines(IntentBacklog.class)) {
			count(SETTINGS.alarm());
			assertThat(log.lines()).isEmpty();
			count(SETTINGS.alarm() + 1);
			count(SETTINGS.max());
			assertThat(log.lines()).singleElement()
				.asString()
				.startsWith("WARN 11 intents wait")
				.contains("from 100 on, writes at level marked leave none");
			count(0);
			assertThat(log.lines()).last().asString().isEqualTo("INFO The intents in the database are down to 0");
		}
	}

	/**
	 * No more than the maximum is ever counted.
	 */
	@Test
	void alarmIsRaisedAtTheMaximumAtTheLatest() {
		IntentBacklog backlog = new IntentBacklog(this.database, new IntentSettings(Duration.ofSeconds(1), 1_000, 100),
				this.fixture.context());
		this.database.count = 100;
		try (LoggedLines log = new LoggedLines(IntentBacklog.class)) {
			backlog.measure();
			assertThat(log.lines()).singleElement().asString().startsWith("WARN 100 intents wait");
		}
	}

	/**
	 * They are counted every few seconds.
	 */
	private void count(int waiting) {
		this.database.count = waiting;
		this.fixture.pass(Duration.ofSeconds(6));
		this.cache.intents().step();
	}

	private boolean isBlocked() {
		return this.fixture.store().lookup(Fixture.KEY, Fixture.PRODUCT).stamp().isBlocked();
	}

	private Object stamp() {
		return this.fixture.store().lookup(Fixture.KEY, Fixture.PRODUCT).stamp().hash();
	}

}
