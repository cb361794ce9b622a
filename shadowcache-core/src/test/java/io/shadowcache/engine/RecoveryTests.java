package io.shadowcache.engine;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import io.shadowcache.codec.ValueType;
import io.shadowcache.dependency.Dependency;
import io.shadowcache.dependency.DependencySet;
import io.shadowcache.dependency.TableName;
import io.shadowcache.key.CacheKey;
import io.shadowcache.key.CallIdentity;
import io.shadowcache.operation.NearPolicy;
import io.shadowcache.store.CacheStore;
import io.shadowcache.store.CallMemory;
import io.shadowcache.store.EntryRequest;
import io.shadowcache.store.StoreException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests of {@link Recovery} and of what readers see of it.
 */
class RecoveryTests {

	private static final DependencySet ARCHIVED = DependencySet
		.of(Dependency.table("archive", new TableName("product")));

	private static final NearPolicy NOT_NEAR = NearPolicy.off(new ValueType(List.class, 5, new Fixture.WordsCodec()));

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
		assertThat(recovery.isTrusted(Fixture.PRODUCT)).isFalse();
		this.database.whenRelayed = () -> {
		};
		assertThat(recovery.step()).isTrue();
		assertThat(recovery.isTrusted(Fixture.PRODUCT)).isTrue();
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
		assertThat(recovery.isTrusted(Fixture.PRODUCT)).isTrue();
		assertThat(recovery.isTrusted(ARCHIVED)).isFalse();
		archive.failure = null;
		assertThat(recovery.step()).isTrue();
		assertThat(recovery.isTrusted(ARCHIVED)).isTrue();
	}

	@Test
	void recoveryIsHurriedByTheFirstReaderOfEachOutage() {
		AtomicInteger alarms = new AtomicInteger();
		CacheStore readers = new RecoveringStore(this.store, recovery(this.database), alarms::incrementAndGet);
		outage();
		assertRefused(() -> readers.lookup(Fixture.KEY, Fixture.PRODUCT));
		assertRefused(() -> readers.lookup(Fixture.KEY, Fixture.PRODUCT, NOT_NEAR));
		assertRefused(() -> readers.lookupAll(List.of(new EntryRequest(Fixture.KEY, Fixture.PRODUCT))));
		assertRefused(() -> readers.stamp(Fixture.KEY, Fixture.PRODUCT));
		assertThat(alarms).hasValue(1);
		outage();
		assertRefused(() -> readers.stamp(Fixture.KEY, Fixture.PRODUCT));
		assertThat(alarms).hasValue(2);
	}

	@Test
	void nothingComesFromTheMemoryOfTheProcessMeanwhile() {
		Recovery recovery = recovery(this.database);
		CallMemory memory = new RecoveringStore(remembering(), recovery, () -> {
		}).callMemory();
		assertThat(recall(memory)).isNotNull();
		outage();
		assertThat(recall(memory)).isNull();
		recovery.step();
		assertThat(recall(memory)).isNotNull();
	}

	/**
	 * Remembers one answer for all calls.
	 */
	private CacheStore remembering() {
		CallMemory.Recall answer = new CallMemory.Recall(Lookups.empty(), null, CallMemory.Timing.NONE, 0);
		CallMemory memory = new CallMemory() {

			@Override
			public Recall recall(CallIdentity call, DependencySet dependencies, NearPolicy near) {
				return answer;
			}

			@Override
			public void remember(CallIdentity call, CacheKey key) {
				throw new UnsupportedOperationException();
			}

		};
		return (CacheStore) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] { CacheStore.class },
				(proxy, method, arguments) -> method.getName().equals("callMemory") ? memory
						: method.invoke(this.store, arguments));
	}

	private static CallMemory.Recall recall(CallMemory memory) {
		return memory.recall(null, Fixture.PRODUCT, NOT_NEAR);
	}

	private static void assertRefused(Runnable read) {
		assertThatExceptionOfType(StoreException.class).isThrownBy(read::run).withMessageContaining("was away");
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
