package io.shadowcache.store;

import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;

import io.shadowcache.dependency.Bits128;
import io.shadowcache.dependency.Dependency;
import io.shadowcache.dependency.DependencySet;
import io.shadowcache.dependency.Stamp;
import io.shadowcache.dependency.TableName;
import io.shadowcache.key.CacheKey;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class InMemoryEntryStoreTests {

	private static final CacheKey KEY = new CacheKey(new Bits128(1, 1), new Bits128(2, 2));

	private static final DependencySet PRODUCT = DependencySet.of(Dependency.table("db", new TableName("product")));

	private static final DependencySet PRICE = DependencySet.of(Dependency.table("db", new TableName("price")));

	private static final WriterId ONE = new WriterId(new Bits128(3, 3));

	private static final WriterId TWO = new WriterId(new Bits128(4, 4));

	private static final Duration TTL = Duration.ofMillis(100);

	private final AtomicLong now = new AtomicLong(1_000);

	private final InMemoryEntryStore store = new InMemoryEntryStore(10, () -> Instant.ofEpochMilli(this.now.get()),
			new SplittableRandom(5));

	@Test
	void storedEntryIsFoundUntilItsTimeToLiveEnds() {
		assertThat(put(stamp())).isTrue();
		assertThat(this.store.lookup(KEY, PRODUCT).frame()).containsExactly(1, 2);
		this.now.addAndGet(TTL.toMillis());
		assertThat(this.store.lookup(KEY, PRODUCT).frame()).isNull();
	}

	@Test
	void missingVersionIsCreatedOnce() {
		assertThat(stamp()).isEqualTo(stamp());
		assertThat(stamp().isShareable()).isTrue();
	}

	@Test
	void releaseMakesStampsOfItsDependenciesStaleOnly() {
		Stamp product = stamp();
		Stamp price = this.store.lookup(KEY, PRICE).stamp();
		this.store.release(PRODUCT, ONE);
		assertThat(stamp()).isNotEqualTo(product);
		assertThat(this.store.lookup(KEY, PRICE).stamp()).isEqualTo(price);
	}

	@Test
	void staleStampIsNotStored() {
		Stamp seen = stamp();
		this.store.release(PRODUCT, ONE);
		assertThat(put(seen)).isFalse();
		assertThat(this.store.lookup(KEY, PRODUCT).frame()).isNull();
	}

	@Test
	void versionStaysBlockedUntilTheLastWriterIsReleased() {
		this.store.mark(PRODUCT, ONE, TTL);
		this.store.mark(PRODUCT, TWO, TTL);
		this.store.release(PRODUCT, ONE);
		assertThat(stamp().isBlocked()).isTrue();
		this.store.release(PRODUCT, TWO);
		assertThat(stamp().isBlocked()).isFalse();
	}

	@Test
	void writerIsOverdueWhenItsLeaseHasEndedUnlessRenewed() {
		this.store.mark(PRODUCT, ONE, TTL);
		this.now.addAndGet(TTL.toMillis() - 1);
		assertThat(this.store.overdue(PRODUCT)).isEmpty();
		this.now.incrementAndGet();
		assertThat(this.store.overdue(PRODUCT)).containsExactly(ONE);
		assertThat(this.store.overdue(PRICE)).isEmpty();
		this.store.mark(PRODUCT, ONE, TTL);
		assertThat(this.store.overdue(PRODUCT)).isEmpty();
	}

	@Test
	void evictTellsWhetherThereWasAnEntry() {
		put(stamp());
		assertThat(this.store.evict(KEY)).isTrue();
		assertThat(this.store.evict(KEY)).isFalse();
	}

	@Test
	void entriesAreBounded() {
		Stamp seen = stamp();
		int found = 0;
		for (int index = 0; index < 100; index++) {
			this.store.put(key(index), new byte[0], PRODUCT, seen, TTL);
		}
		for (int index = 0; index < 100; index++) {
			found += (this.store.lookup(key(index), PRODUCT).frame() != null) ? 1 : 0;
		}
		assertThat(found).isBetween(1, 10);
	}

	@Test
	void versionsOfRowsAreBoundedAndLeaveNothingWhenWritten() {
		InMemoryVersions versions = new InMemoryVersions(100, new SplittableRandom(5));
		for (int index = 0; index < 100_000; index++) {
			Dependency row = Dependency.row("db", new TableName("product"), new Bits128(1, index));
			versions.current(DependencySet.of(row));
			versions.mark(row, ONE, 0);
			versions.release(row, ONE);
			versions.current(DependencySet.of(row).asRead());
		}
		assertThat(versions.size()).isLessThanOrEqualTo(102);
	}

	@Test
	void writerIdsComeBackFromTheirText() {
		assertThat(WriterId.parse(ONE.toString())).isEqualTo(ONE);
	}

	private static CacheKey key(int index) {
		return new CacheKey(new Bits128(index, index), new Bits128(2, 2));
	}

	private Stamp stamp() {
		return this.store.lookup(KEY, PRODUCT).stamp();
	}

	private boolean put(Stamp seen) {
		return this.store.put(KEY, new byte[] { 1, 2 }, PRODUCT, seen, TTL);
	}

}
