package io.shadowcache.store;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

import io.shadowcache.dependency.Bits128;
import io.shadowcache.dependency.Generation;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RecordedTransactionsTests {

	private static final long CREATED = 1_000_000;

	private final AtomicLong nanoTime = new AtomicLong();

	@Test
	void noTimeEndsTheQuarantineWhileARecordedWriterIsUnderWay() {
		AtomicBoolean ended = new AtomicBoolean();
		Quarantine quarantine = new Quarantine(Duration.ofSeconds(10), this.nanoTime::get,
				new RecordedTransactions(OpenTransactions.UNKNOWN, () -> ended::get));
		Generation generation = new Generation(new Bits128(7, 7), new Bits128(1, 1), CREATED);
		assertThat(quarantine.observe(generation, CREATED + 60_000)).isTrue();
		this.nanoTime.addAndGet(Duration.ofHours(1).toNanos());
		assertThat(quarantine.poll()).isTrue();
		assertThat(quarantine.covers(generation)).isTrue();
		ended.set(true);
		assertThat(quarantine.poll()).isFalse();
		assertThat(quarantine.covers(generation)).isFalse();
	}

}
