package io.shadowcache.engine;

import java.util.List;
import java.util.Map;

import io.shadowcache.dependency.Dependency;
import io.shadowcache.dependency.DependencySet;
import io.shadowcache.dependency.TableName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of {@link Recovery}.
 */
class RecoveryTests {

	private static final DependencySet ARCHIVED = DependencySet
		.of(Dependency.table("archive", new TableName("product")));

	private final Fixture fixture = new Fixture();

	private final FakeIntents database = new FakeIntents();

	private final BreakableStore store = this.fixture.store();

	@Test
	void storeThatWasAwayIsNotTrustedBeforeWhatOthersOweIsDelivered() throws Throwable {
		ShadowCache cache = cache(this.database);
		assertThat(get(cache, "old")).isEqualTo(List.of("old"));
		assertThat(get(cache, "unused")).isEqualTo(List.of("old"));
		outage();
		this.database.intents.add(intent());
		this.database.relayable = true;
		assertThat(get(cache, "new")).isEqualTo(List.of("new"));
		assertThat(cache.intentFigures().recovering()).isTrue();
		cache.intents().step();
		assertThat(cache.intentFigures().recovering()).isFalse();
		assertThat(this.database.intents).isEmpty();
		assertThat(get(cache, "stored")).isEqualTo(List.of("stored"));
		assertThat(get(cache, "unused")).isEqualTo(List.of("stored"));
	}

	@Test
	void whatSomebodyElseIsDeliveringIsWaitedFor() {
		Recovery recovery = recovery(this.database);
		this.database.intents.add(intent());
		outage();
		assertThat(recovery.step()).isFalse();
		this.database.intents.add(intent());
		assertThat(recovery.step()).isFalse();
		this.database.intents.remove(0);
		assertThat(recovery.step()).as("only what was owed when the store came back").isTrue();
	}

	@Test
	void storeThatIsAwayAgainIsNotTrusted() {
		Recovery recovery = recovery(this.database);
		this.database.relayable = true;
		outage();
		this.database.intents.add(intent());
		this.database.whenRelayed = this::outage;
		assertThat(recovery.step()).isTrue();
		assertThat(recovery.trustedSince(Fixture.PRODUCT)).isEqualTo(Recovery.NOT_TRUSTED);
		this.database.whenRelayed = () -> {
		};
		assertThat(recovery.step()).isTrue();
		assertThat(recovery.trustedSince(Fixture.PRODUCT)).isNotNegative();
	}

	@Test
	void storeThatDoesNotTakeWhatIsOwedIsNotTrusted() {
		Recovery recovery = recovery(this.database);
		this.database.relayable = true;
		outage();
		this.database.intents.add(intent());
		this.store.poison(Fixture.PRODUCT);
		assertThat(recovery.step()).isFalse();
		this.store.poison(null);
		assertThat(recovery.step()).isTrue();
	}

	@Test
	void databaseThatDoesNotAnswerKeepsNobodyFromTheStoreOfAnother() {
		FakeIntents archive = new FakeIntents();
		archive.failure = new IntentException("away", null);
		Recovery recovery = recovery(new DatabaseIntents(Map.of("db", this.database, "archive", archive)));
		outage();
		assertThat(recovery.step()).isFalse();
		assertThat(recovery.trustedSince(Fixture.PRODUCT)).isNotNegative();
		assertThat(recovery.trustedSince(ARCHIVED)).isEqualTo(Recovery.NOT_TRUSTED);
		archive.failure = null;
		assertThat(recovery.step()).isTrue();
		assertThat(recovery.trustedSince(ARCHIVED)).isNotNegative();
	}

	private void outage() {
		this.store.breakDown();
		this.store.recover();
	}

	private Intent intent() {
		return new Intent(this.fixture.context().newWriter(), Fixture.PRODUCT);
	}

	private Recovery recovery(IntentLog log) {
		return new Recovery(this.store, log, new IntentRelay(log, this.store, this.fixture.context()));
	}

	private ShadowCache cache(IntentLog log) {
		return ShadowCache.over(this.store)
			.clock(this.fixture.context().clock(), this.fixture.context().ticker())
			.executor(this.fixture.executor())
			.intents(log, IntentSettings.DEFAULTS)
			.build();
	}

	private static Object get(ShadowCache cache, String loaded) throws Throwable {
		return cache.queries()
			.get(Fixture.query(new Fixture.WordsCodec()), Fixture.KEY, ReadScope.NO_TRANSACTION, () -> List.of(loaded));
	}

}
