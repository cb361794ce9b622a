package io.shadowcache.engine;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import io.shadowcache.codec.ValueType;
import io.shadowcache.dependency.DependencySet;
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
 * Tests of {@link RecoveringStore}.
 */
class RecoveringStoreTests {

	private static final NearPolicy NOT_NEAR = NearPolicy.off(new ValueType(List.class, 5, new Fixture.WordsCodec()));

	private final Fixture fixture = new Fixture();

	private final BreakableStore store = this.fixture.store();

	private final FakeIntents database = new FakeIntents();

	private final Recovery recovery = new Recovery(this.store, this.database,
			new IntentRelay(this.database, this.store, this.fixture.context()));

	@Test
	void recoveryIsHurriedByTheFirstReaderOfEachOutage() {
		AtomicInteger alarms = new AtomicInteger();
		CacheStore readers = new RecoveringStore(this.store, this.recovery, alarms::incrementAndGet);
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

	/**
	 * What is delivered while the store answers is not in the answer.
	 */
	@Test
	void answerFromBeforeTheEndOfRecoveryIsNotTrusted() {
		CacheStore readers = new RecoveringStore(Instances.afterLookup(this.store, this.recovery::step), this.recovery,
				() -> {
				});
		outage();
		assertRefused(() -> readers.lookup(Fixture.KEY, Fixture.PRODUCT));
		assertThat(readers.lookup(Fixture.KEY, Fixture.PRODUCT)).isNotNull();
	}

	@Test
	void answerFromTheOtherSideOfAnOutageIsNotTrusted() {
		CacheStore readers = new RecoveringStore(Instances.afterLookup(this.store, () -> {
			outage();
			return true;
		}), this.recovery, () -> {
		});
		assertRefused(() -> readers.lookup(Fixture.KEY, Fixture.PRODUCT));
	}

	@Test
	void nothingComesFromTheMemoryOfTheProcessMeanwhile() {
		CallMemory memory = new RecoveringStore(remembering(), this.recovery, () -> {
		}).callMemory();
		assertThat(recall(memory)).isNotNull();
		outage();
		assertThat(recall(memory)).isNull();
		this.recovery.step();
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

}
