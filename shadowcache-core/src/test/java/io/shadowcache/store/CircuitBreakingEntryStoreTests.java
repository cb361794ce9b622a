package io.shadowcache.store;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

import io.shadowcache.dependency.Bits128;
import io.shadowcache.dependency.Dependency;
import io.shadowcache.dependency.DependencySet;
import io.shadowcache.dependency.Stamp;
import io.shadowcache.dependency.TableName;
import io.shadowcache.key.CacheKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests of {@link CircuitBreakingEntryStore}.
 */
class CircuitBreakingEntryStoreTests {

	private static final DependencySet PRODUCT = DependencySet.of(Dependency.table("shop", new TableName("product")));

	private static final CacheKey KEY = new CacheKey(new Bits128(1, 2), new Bits128(3, 4));

	private static final WriterId WRITER = new WriterId(new Bits128(5, 6));

	private static final Duration SECOND = Duration.ofSeconds(1);

	private final FaultyStore delegate = new FaultyStore();

	private final AtomicLong nanos = new AtomicLong();

	private final List<String> events = new ArrayList<>();

	private final CircuitBreakingEntryStore store = new CircuitBreakingEntryStore(this.delegate, 3, SECOND,
			this.nanos::get, new BreakerListener() {

				@Override
				public void onOpen(StoreException failure) {
					CircuitBreakingEntryStoreTests.this.events.add("open: " + failure.getMessage());
				}

				@Override
				public void onClose() {
					CircuitBreakingEntryStoreTests.this.events.add("close");
				}

			});

	private final ExecutorService threads = Executors.newFixedThreadPool(8);

	@AfterEach
	void endThreads() {
		this.threads.shutdownNow();
	}

	@Test
	void aHealthyStoreIsUsedForEverything() {
		Stamp stamp = this.store.lookup(KEY, PRODUCT).stamp();
		assertThat(this.store.put(KEY, new byte[1], PRODUCT, stamp, SECOND)).isTrue();
		assertThat(this.store.evict(KEY)).isTrue();
		assertThat(this.store.isOpen()).isFalse();
	}

	@Test
	void fewerFailuresThanAllowedLeaveItClosed() {
		failReads(2);
		assertThat(this.store.isOpen()).isFalse();
		assertThat(this.events).isEmpty();
	}

	@Test
	void aSuccessfulReadForgivesEarlierFailures() {
		failReads(2);
		repairAndRead();
		failReads(2);
		assertThat(this.store.isOpen()).isFalse();
	}

	@Test
	void openKeepsReadsFromTheStore() {
		failReads(3);
		int before = this.delegate.calls.get();
		failReads(5);
		assertThat(this.delegate.calls).hasValue(before);
		assertThat(this.events).containsExactly("open: no answer");
	}

	@Test
	void openKeepsPutsAndEvictionsFromTheStore() {
		Stamp stamp = this.store.lookup(KEY, PRODUCT).stamp();
		failReads(3);
		int before = this.delegate.calls.get();
		assertThatStoreFails(() -> this.store.put(KEY, new byte[1], PRODUCT, stamp, SECOND));
		assertThatStoreFails(() -> this.store.evict(KEY));
		assertThat(this.delegate.calls).hasValue(before);
	}

	@Test
	void openLetsOperationsOnVersionsThrough() {
		failReads(3);
		int before = this.delegate.calls.get();
		assertThatStoreFails(() -> this.store.mark(PRODUCT, WRITER, SECOND));
		assertThatStoreFails(() -> this.store.release(PRODUCT, WRITER));
		assertThatStoreFails(() -> this.store.overdue(PRODUCT));
		assertThat(this.delegate.calls).hasValue(before + 3);
	}

	@Test
	void failuresOfOperationsOnVersionsOpenIt() {
		this.delegate.broken = true;
		assertThatStoreFails(() -> this.store.mark(PRODUCT, WRITER, SECOND));
		assertThatStoreFails(() -> this.store.release(PRODUCT, WRITER));
		assertThatStoreFails(() -> this.store.overdue(PRODUCT));
		assertThat(this.store.isOpen()).isTrue();
	}

	@Test
	void afterTheOpenTimeASuccessfulProbeClosesIt() {
		failReads(3);
		this.nanos.addAndGet(SECOND.toNanos());
		repairAndRead();
		assertThat(this.store.isOpen()).isFalse();
		assertThat(this.events).containsExactly("open: no answer", "close");
	}

	@Test
	void afterTheOpenTimeAFailedProbeKeepsItOpenSilently() {
		failReads(3);
		this.nanos.addAndGet(SECOND.toNanos());
		int before = this.delegate.calls.get();
		failReads(3);
		assertThat(this.delegate.calls).hasValue(before + 1);
		assertThat(this.events).containsExactly("open: no answer");
	}

	@Test
	void aSuccessfulReleaseLetsTheNextReadProbeAtOnce() {
		failReads(3);
		this.delegate.broken = false;
		this.store.release(PRODUCT, WRITER);
		assertThat(this.store.isOpen()).isTrue();
		repairAndRead();
		assertThat(this.store.isOpen()).isFalse();
	}

	@Test
	void failingReleasesDoNotPutOffTheProbe() {
		failReads(3);
		this.nanos.addAndGet(SECOND.toNanos() - 1);
		assertThatStoreFails(() -> this.store.release(PRODUCT, WRITER));
		this.nanos.addAndGet(1);
		repairAndRead();
		assertThat(this.store.isOpen()).isFalse();
	}

	@Test
	void failuresForWantOfAConnectionDoNotOpenIt() {
		this.delegate.unexpected = new NoConnectionException("not connected");
		for (int index = 0; index < 10; index++) {
			assertThatStoreFails(() -> this.store.lookup(KEY, PRODUCT));
		}
		assertThat(this.store.isOpen()).isFalse();
	}

	@Test
	void aProbeThatFindsNoConnectionKeepsItOpen() {
		failReads(3);
		this.nanos.addAndGet(SECOND.toNanos());
		this.delegate.unexpected = new NoConnectionException("not connected");
		assertThatStoreFails(() -> this.store.lookup(KEY, PRODUCT));
		assertThat(this.store.isOpen()).isTrue();
		this.delegate.unexpected = null;
		this.nanos.addAndGet(SECOND.toNanos());
		repairAndRead();
		assertThat(this.store.isOpen()).isFalse();
	}

	@Test
	void aProbeThatFailsUnexpectedlyIsReported() {
		failReads(3);
		this.nanos.addAndGet(SECOND.toNanos());
		this.delegate.broken = false;
		this.delegate.unexpected = new IllegalStateException("bug");
		assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> this.store.lookup(KEY, PRODUCT));
		this.delegate.unexpected = null;
		this.nanos.addAndGet(SECOND.toNanos());
		repairAndRead();
		assertThat(this.store.isOpen()).isFalse();
	}

	@Test
	void whileAProbeIsOnItsWayOtherReadsFailAtOnce() throws Exception {
		failReads(3);
		this.nanos.addAndGet(SECOND.toNanos());
		this.delegate.broken = false;
		this.delegate.hold = new CountDownLatch(1);
		Future<Lookup> probe = this.threads.submit(() -> this.store.lookup(KEY, PRODUCT));
		this.delegate.entered.await();
		int before = this.delegate.calls.get();
		assertThatStoreFails(() -> this.store.lookup(KEY, PRODUCT));
		assertThat(this.delegate.calls).hasValue(before);
		this.delegate.hold.countDown();
		assertThat(probe.get(10, TimeUnit.SECONDS)).isNotNull();
		assertThat(this.store.isOpen()).isFalse();
	}

	@Test
	void manyThreadsOpenItOnce() throws Exception {
		this.delegate.broken = true;
		List<Future<?>> reads = new ArrayList<>();
		for (int index = 0; index < 200; index++) {
			reads.add(this.threads.submit(() -> assertThatStoreFails(() -> this.store.lookup(KEY, PRODUCT))));
		}
		for (Future<?> read : reads) {
			read.get(10, TimeUnit.SECONDS);
		}
		assertThat(this.events).containsExactly("open: no answer");
	}

	@Test
	void describesTheStoreBehindIt() {
		assertThat(this.store.describe()).isEqualTo(this.delegate.describe());
	}

	@Test
	void settingsWithoutSenseAreRefused() {
		assertThatIllegalArgumentException().isThrownBy(
				() -> new CircuitBreakingEntryStore(this.delegate, 0, SECOND, this.nanos::get, BreakerListener.NONE))
			.withMessage("failures must be at least 1, but is 0");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new CircuitBreakingEntryStore(this.delegate, 1, Duration.ZERO, this.nanos::get,
					BreakerListener.NONE))
			.withMessage("open must be positive, but is PT0S");
	}

	private void failReads(int times) {
		this.delegate.broken = true;
		for (int index = 0; index < times; index++) {
			assertThatStoreFails(() -> this.store.lookup(KEY, PRODUCT));
		}
	}

	private void repairAndRead() {
		this.delegate.broken = false;
		this.store.lookup(KEY, PRODUCT);
	}

	private static void assertThatStoreFails(Runnable operation) {
		assertThatExceptionOfType(StoreException.class).isThrownBy(operation::run);
	}

	/**
	 * A store in memory that breaks on demand.
	 */
	private static final class FaultyStore implements CacheStore {

		private final InMemoryEntryStore memory = new InMemoryEntryStore(100, InstantSource.fixed(Instant.EPOCH),
				new Random(1));

		private final AtomicInteger calls = new AtomicInteger();

		private final CountDownLatch entered = new CountDownLatch(1);

		private volatile boolean broken;

		private volatile RuntimeException unexpected;

		private volatile CountDownLatch hold;

		private CacheStore working() {
			this.calls.incrementAndGet();
			if (this.unexpected != null) {
				throw this.unexpected;
			}
			if (this.broken) {
				throw new StoreException("no answer");
			}
			awaitHold();
			return this.memory;
		}

		private void awaitHold() {
			if (this.hold != null) {
				this.entered.countDown();
				try {
					this.hold.await();
				}
				catch (InterruptedException ex) {
					Thread.currentThread().interrupt();
				}
			}
		}

		@Override
		public Lookup lookup(CacheKey key, DependencySet dependencies) {
			return working().lookup(key, dependencies);
		}

		@Override
		public boolean put(CacheKey key, byte[] frame, DependencySet dependencies, Stamp seen, Duration ttl) {
			return working().put(key, frame, dependencies, seen, ttl);
		}

		@Override
		public boolean evict(CacheKey key) {
			return working().evict(key);
		}

		@Override
		public void mark(DependencySet dependencies, WriterId writer, Duration lease) {
			working().mark(dependencies, writer, lease);
		}

		@Override
		public void release(DependencySet dependencies, WriterId writer) {
			working().release(dependencies, writer);
		}

		@Override
		public List<WriterId> overdue(DependencySet dependencies) {
			return working().overdue(dependencies);
		}

		@Override
		public void start() {
			this.memory.start();
		}

		@Override
		public void close() {
			this.memory.close();
		}

		@Override
		public String describe() {
			return this.memory.describe();
		}

	}

}
