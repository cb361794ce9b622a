package io.shadowcache.store;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

import io.shadowcache.dependency.Bits128;
import io.shadowcache.dependency.Generation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * When a generation is trusted.
 */
class QuarantineTests {

	private static final long CREATED = 1_000_000;

	private final AtomicLong nanoTime = new AtomicLong(Long.MAX_VALUE - 5);

	private final Generation generation = generation(1);

	@Test
	void generationThatWasNeverObservedIsCovered() {
		assertThat(quarantine(OpenTransactions.UNKNOWN).covers(this.generation)).isTrue();
	}

	@Test
	void generationOlderThanTheLeaseIsTrustedAtOnce() {
		Quarantine quarantine = quarantine(OpenTransactions.UNKNOWN);
		assertThat(quarantine.observe(this.generation, CREATED + 10_000)).isFalse();
		assertThat(quarantine.covers(this.generation)).isFalse();
	}

	@Test
	void newGenerationIsTrustedAfterTheRestOfTheLease() {
		Quarantine quarantine = quarantine(OpenTransactions.UNKNOWN);
		assertThat(quarantine.observe(this.generation, CREATED + 4_000)).isTrue();
		pass(Duration.ofMillis(5_999));
		assertThat(quarantine.poll()).isTrue();
		assertThat(quarantine.covers(this.generation)).isTrue();
		pass(Duration.ofMillis(1));
		assertThat(quarantine.poll()).isFalse();
		assertThat(quarantine.covers(this.generation)).isFalse();
	}

	@Test
	void serverClockThatWentBackDoesNotShortenTheLease() {
		Quarantine quarantine = quarantine(OpenTransactions.UNKNOWN);
		quarantine.observe(this.generation, CREATED - 60_000);
		pass(Duration.ofMillis(9_999));
		assertThat(quarantine.poll()).isTrue();
		pass(Duration.ofMillis(1));
		assertThat(quarantine.poll()).isFalse();
	}

	@Test
	void observingAgainDoesNotProlongTheLease() {
		Quarantine quarantine = quarantine(OpenTransactions.UNKNOWN);
		quarantine.observe(this.generation, CREATED);
		pass(Duration.ofSeconds(9));
		quarantine.observe(this.generation, CREATED);
		pass(Duration.ofSeconds(1));
		quarantine.poll();
		assertThat(quarantine.covers(this.generation)).isFalse();
	}

	@Test
	void quarantineEndsWithTheLastOpenTransaction() {
		AtomicBoolean ended = new AtomicBoolean();
		Quarantine quarantine = quarantine(() -> ended::get);
		quarantine.observe(this.generation, CREATED);
		pass(Quarantine.RECONNECT);
		assertThat(quarantine.poll()).isTrue();
		ended.set(true);
		assertThat(quarantine.poll()).isFalse();
		assertThat(quarantine.covers(this.generation)).isFalse();
	}

	@Test
	@Timeout(60)
	void whoeverWaitsForTheFirstDecisionGoesOnWhenTheDatabaseCannotBeAsked() {
		Quarantine quarantine = quarantine(() -> null);
		quarantine.observe(this.generation, CREATED);
		pass(Quarantine.RECONNECT);
		CompletableFuture<Boolean> covered = CompletableFuture.supplyAsync(() -> {
			quarantine.awaitFirstDecision(Duration.ofDays(1));
			return quarantine.covers(this.generation);
		});
		quarantine.poll();
		assertThat(covered.join()).isTrue();
	}

	@Test
	@Timeout(60)
	void whoeverWaitsForTheFirstDecisionFindsTheGenerationTrusted() {
		Quarantine quarantine = quarantine(() -> () -> true);
		quarantine.observe(this.generation, CREATED);
		CompletableFuture<Boolean> covered = CompletableFuture.supplyAsync(() -> {
			quarantine.awaitFirstDecision(Duration.ofDays(1));
			return quarantine.covers(this.generation);
		});
		pass(Quarantine.RECONNECT);
		quarantine.poll();
		assertThat(covered.join()).isFalse();
	}

	@Test
	void transactionsAreNotedOnceForEachGeneration() {
		AtomicInteger watches = new AtomicInteger();
		Quarantine quarantine = quarantine(() -> {
			watches.incrementAndGet();
			return () -> false;
		});
		quarantine.observe(this.generation, CREATED);
		assertThat(watches).as("observing never asks the database").hasValue(0);
		pass(Quarantine.RECONNECT);
		quarantine.poll();
		quarantine.poll();
		quarantine.observe(generation(2), CREATED);
		pass(Quarantine.RECONNECT);
		quarantine.poll();
		assertThat(watches).hasValue(2);
	}

	@Test
	void transactionsAreNotedWhenOtherInstancesHaveHadTheTimeToReconnect() {
		AtomicInteger watches = new AtomicInteger();
		Quarantine quarantine = quarantine(() -> {
			watches.incrementAndGet();
			return () -> true;
		});
		quarantine.observe(this.generation, CREATED + 500);
		pass(Quarantine.RECONNECT.minusMillis(501));
		assertThat(quarantine.poll()).isTrue();
		assertThat(watches).as("a writer without marks may still begin").hasValue(0);
		pass(Duration.ofMillis(1));
		assertThat(quarantine.poll()).isFalse();
		assertThat(quarantine.covers(this.generation)).isFalse();
	}

	@Test
	void databaseThatFailsLeavesTheLease() {
		Quarantine quarantine = quarantine(() -> {
			throw new IllegalStateException("no PROCESS privilege");
		});
		quarantine.observe(this.generation, CREATED);
		assertThat(quarantine.poll()).isTrue();
		pass(Duration.ofSeconds(10));
		assertThat(quarantine.poll()).isFalse();
	}

	@Test
	void newerGenerationIsCoveredAgain() {
		Quarantine quarantine = quarantine(OpenTransactions.UNKNOWN);
		quarantine.observe(this.generation, CREATED + 10_000);
		quarantine.observe(generation(2), CREATED);
		assertThat(quarantine.covers(generation(2))).isTrue();
		pass(Duration.ofSeconds(10));
		quarantine.poll();
		assertThat(quarantine.covers(generation(2))).isFalse();
		assertThat(quarantine.covers(this.generation)).isTrue();
	}

	@Test
	void noTimeEndsTheQuarantineWhileARecordedWriterIsUnderWay() {
		AtomicBoolean ended = new AtomicBoolean();
		Quarantine quarantine = quarantine(new RecordedTransactions(OpenTransactions.UNKNOWN, () -> ended::get));
		assertThat(quarantine.observe(this.generation, CREATED + 60_000)).isTrue();
		pass(Duration.ofHours(1));
		assertThat(quarantine.poll()).isTrue();
		assertThat(quarantine.covers(this.generation)).isTrue();
		ended.set(true);
		assertThat(quarantine.poll()).isFalse();
		assertThat(quarantine.covers(this.generation)).isFalse();
	}

	private Quarantine quarantine(OpenTransactions openTransactions) {
		return new Quarantine(Duration.ofSeconds(10), this.nanoTime::get, openTransactions);
	}

	private void pass(Duration duration) {
		this.nanoTime.addAndGet(duration.toNanos());
	}

	private static Generation generation(long number) {
		return new Generation(new Bits128(7, 7), new Bits128(number, number), CREATED);
	}

}
