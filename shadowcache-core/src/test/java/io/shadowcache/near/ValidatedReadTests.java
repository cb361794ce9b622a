package io.shadowcache.near;

import java.time.Duration;

import io.shadowcache.dependency.Bits128;
import io.shadowcache.dependency.DependencySet;
import io.shadowcache.dependency.Stamp;
import io.shadowcache.key.CacheKey;
import io.shadowcache.operation.NearMode;
import io.shadowcache.operation.NearPolicy;
import io.shadowcache.store.EntrySource;
import io.shadowcache.store.Lookup;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ValidatedReadTests {

	private final NearFixture fixture = new NearFixture();

	private final AskedStore asked = this.fixture.asked();

	@Test
	void secondReadAsksForTheStampOnly() {
		CacheKey key = this.fixture.stored(10);
		assertThat(read(key).source()).isEqualTo(EntrySource.STORE);
		Lookup second = read(key);
		assertThat(second.source()).isEqualTo(EntrySource.VALIDATED);
		assertThat(second.held()).isNotNull();
		assertThat(this.asked.entries()).isEqualTo(1);
		assertThat(this.asked.stamps()).isEqualTo(1);
	}

	@Test
	void readWithoutPolicyKeepsNothing() {
		CacheKey key = this.fixture.stored(10);
		this.fixture.near()
			.lookup(key, NearFixture.TABLES, new NearPolicy(NearMode.OFF, NearPolicy.DEFAULT_MAX_STALENESS, false));
		this.fixture.near().lookup(key, NearFixture.TABLES);
		read(key);
		assertThat(this.asked.entries()).isEqualTo(3);
	}

	@Test
	void readAfterAWriteElsewhereIsAMissUntilTheEntryIsNew() {
		CacheKey key = this.fixture.stored(10);
		read(key);
		this.fixture.writeElsewhere();
		assertThat(this.fixture.hits(key, NearFixture.VALIDATED)).isFalse();
		this.fixture.store(key, 11);
		assertThat(this.fixture.hits(key, NearFixture.VALIDATED)).isTrue();
		assertThat(read(key).source()).isEqualTo(EntrySource.VALIDATED);
	}

	@Test
	void entryThatAnotherInstanceHasLoadedAnewIsFoundInTheSameRead() {
		CacheKey key = this.fixture.stored(10);
		read(key);
		this.fixture.writeElsewhere();
		this.fixture.store(key, 11);
		assertThat(this.fixture.hits(key, NearFixture.VALIDATED)).isTrue();
	}

	@Test
	void readWhileAWriterCommitsIsNoHitAndAsksOnce() {
		CacheKey key = this.fixture.stored(10);
		read(key);
		this.asked.mark(NearFixture.TABLES, this.fixture.newWriter(), Duration.ofSeconds(10));
		int before = this.asked.total();
		assertThat(read(key).stamp().isBlocked()).isTrue();
		assertThat(this.asked.total()).isEqualTo(before + 1);
	}

	@Test
	void expiredEntryIsFetchedAnew() {
		CacheKey key = this.fixture.stored(10);
		read(key);
		this.fixture.pass(Duration.ofMinutes(29));
		NearPolicy patient = new NearPolicy(NearMode.VALIDATED, Duration.ofDays(1), false);
		assertThat(this.fixture.near().lookup(key, NearFixture.TABLES, patient).source())
			.isEqualTo(EntrySource.VALIDATED);
		this.fixture.pass(Duration.ofMinutes(1));
		assertThat(this.fixture.near().lookup(key, NearFixture.TABLES, patient).source()).isEqualTo(EntrySource.STORE);
	}

	@Test
	void entryPastItsStalenessLimitIsFetchedAnew() {
		CacheKey key = this.fixture.stored(10);
		read(key);
		this.fixture.pass(NearFixture.VALIDATED.maxStaleness());
		assertThat(read(key).source()).isEqualTo(EntrySource.VALIDATED);
		this.fixture.pass(Duration.ofMillis(1));
		assertThat(read(key).source()).isEqualTo(EntrySource.STORE);
	}

	@Test
	void evictedEntryIsGone() {
		CacheKey key = this.fixture.stored(10);
		read(key);
		assertThat(this.fixture.near().evict(key)).isTrue();
		assertThat(this.fixture.hits(key, NearFixture.VALIDATED)).isFalse();
	}

	@Test
	void entryEvictedWhileItIsFetchedIsNotTakenOver() {
		CacheKey key = this.fixture.stored(10);
		this.asked.meanwhile(() -> this.fixture.near().evict(key));
		read(key);
		assertThat(this.fixture.hits(key, NearFixture.VALIDATED)).isFalse();
	}

	@Test
	void entryStoredAnewIsFetchedAnew() {
		CacheKey key = this.fixture.stored(10);
		Stamp stamp = read(key).stamp();
		this.fixture.near()
			.put(key, this.fixture.frame(key, stamp, 11), NearFixture.TABLES, stamp, Duration.ofMinutes(1));
		assertThat(read(key).source()).isEqualTo(EntrySource.STORE);
	}

	@Test
	void readWithOtherDependenciesFetchesAnew() {
		CacheKey key = this.fixture.stored(10);
		read(key);
		DependencySet fewer = DependencySet.of(NearFixture.PRODUCT);
		assertThat(this.fixture.near().lookup(key, fewer, NearFixture.VALIDATED).source()).isEqualTo(EntrySource.STORE);
	}

	@Test
	void damagedEntryIsNotTakenOver() {
		CacheKey key = this.fixture.newKey();
		Stamp stamp = this.asked.stamp(key, NearFixture.TABLES);
		byte[] damaged = this.fixture.frame(key, stamp, 10);
		damaged[damaged.length - 1] ^= 1;
		this.asked.put(key, damaged, NearFixture.TABLES, stamp, Duration.ofMinutes(1));
		read(key);
		assertThat(read(key).source()).isEqualTo(EntrySource.STORE);
	}

	@Test
	void entryOfAnotherKeyIsNotTakenOver() {
		CacheKey key = this.fixture.newKey();
		Stamp stamp = this.asked.stamp(key, NearFixture.TABLES);
		CacheKey other = new CacheKey(key.hash(), new Bits128(1, 1));
		this.asked.put(key, this.fixture.frame(other, stamp, 10), NearFixture.TABLES, stamp, Duration.ofMinutes(1));
		read(key);
		assertThat(read(key).source()).isEqualTo(EntrySource.STORE);
	}

	@Test
	void entriesAreBoundedInNumber() {
		NearFixture small = new NearFixture(new NearSettings(10, 1 << 20));
		for (int index = 0; index < 50; index++) {
			small.hits(small.stored(1), NearFixture.VALIDATED);
		}
		NearFigures figures = small.near().figures();
		assertThat(figures.entries()).isEqualTo(10);
		assertThat(figures.evictions()).isEqualTo(40);
	}

	@Test
	void entriesAreBoundedInBytes() {
		NearFixture small = new NearFixture(new NearSettings(1000, 10_000));
		for (int index = 0; index < 50; index++) {
			small.hits(small.stored(1000), NearFixture.VALIDATED);
		}
		assertThat(small.near().figures().bytes()).isBetween(5_000L, 10_000L);
		assertThat(small.near().figures().entries()).isBetween(3L, 9L);
	}

	@Test
	void liveObjectsCountAsTwiceTheirBytes() {
		NearFixture bytes = new NearFixture();
		bytes.hits(bytes.stored(10_000), NearFixture.VALIDATED);
		NearFixture objects = new NearFixture();
		objects.hits(objects.stored(10_000), new NearPolicy(NearMode.VALIDATED, Duration.ofMinutes(5), true));
		assertThat(objects.near().figures().bytes() - bytes.near().figures().bytes()).isBetween(20_000L, 20_200L);
	}

	@Test
	void boundsMustBePossible() {
		assertThatIllegalArgumentException().isThrownBy(() -> new NearSettings(0, 1)).withMessageContaining("0");
		assertThatIllegalArgumentException().isThrownBy(() -> new NearSettings(1, 0)).withMessageContaining("0");
		assertThatIllegalArgumentException().isThrownBy(() -> new NearSettings(1, 1L << 40))
			.withMessageContaining("more than 512");
	}

	private Lookup read(CacheKey key) {
		return this.fixture.near().lookup(key, NearFixture.TABLES, NearFixture.VALIDATED);
	}

}
