package io.shadowcache.store;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class VerificationCountsTests {

	private final AtomicLong nanoTime = new AtomicLong(Long.MAX_VALUE - 5);

	private final VerificationCounts counts = new VerificationCounts(this.nanoTime::get);

	private final Quarantine quarantine = new Quarantine(Duration.ofSeconds(10), this.nanoTime::get,
			OpenTransactions.UNKNOWN);

	@Test
	void nothingIsKnownBeforeTheFirst() {
		assertThat(this.counts.figures(false, this.quarantine)).isEqualTo(new StoreFigures(false, 0, 0, -1, 0, 0));
	}

	@Test
	void failureLeavesTheTimeOfTheLastSuccess() {
		assertThat(this.counts.count(() -> "verified")).isEqualTo("verified");
		this.nanoTime.addAndGet(7);
		assertThatExceptionOfType(StoreException.class).isThrownBy(() -> this.counts.count(() -> {
			throw new StoreException("frozen");
		}));
		assertThat(this.counts.figures(true, this.quarantine)).isEqualTo(new StoreFigures(true, 1, 1, 7, 0, 0));
	}

}
