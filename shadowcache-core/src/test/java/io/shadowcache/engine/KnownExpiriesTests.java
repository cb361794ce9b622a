package io.shadowcache.engine;

import io.shadowcache.dependency.Bits128;
import io.shadowcache.key.CacheKey;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class KnownExpiriesTests {

	private static final CacheKey KEY = key(7, 5);

	/** Has the place of {@link #KEY}. */
	private static final CacheKey NEIGHBOUR = key(8, 5);

	private final KnownExpiries expiries = new KnownExpiries();

	@Test
	void entryHasExpiredFromItsTimeOn() {
		this.expiries.stored(KEY, 1000);
		assertThat(this.expiries.hasExpired(KEY, 999)).isFalse();
		assertThat(this.expiries.hasExpired(KEY, 1000)).isTrue();
	}

	@Test
	void entryThatWasNeverStoredHasNotExpired() {
		this.expiries.stored(KEY, 1000);
		assertThat(this.expiries.hasExpired(NEIGHBOUR, 2000)).isFalse();
		assertThat(this.expiries.hasExpired(key(7, 6), 2000)).isFalse();
	}

	@Test
	void laterEntryIsRememberedWhereTwoShareAPlace() {
		this.expiries.stored(KEY, 1000);
		this.expiries.stored(NEIGHBOUR, 1500);
		assertThat(this.expiries.hasExpired(NEIGHBOUR, 1500)).isTrue();
		assertThat(this.expiries.hasExpired(KEY, 2000)).isFalse();
	}

	private static CacheKey key(long high, long low) {
		return new CacheKey(new Bits128(high, low), new Bits128(1, 2));
	}

}
