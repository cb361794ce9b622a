package io.shadowcache.near;

import java.time.Duration;

import io.shadowcache.key.CacheKey;
import io.shadowcache.store.EntrySource;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * For how long it is believed that no change was missed.
 */
class ProofTests {

	private final NearFixture fixture = new NearFixture().hearing();

	private final CacheKey key = this.fixture.stored(10);

	@Test
	void nothingIsTrustedLongerThanASecondAfterTheLastProof() {
		read();
		this.fixture.pass(HeardChanges.MAX_LAG);
		assertThat(read()).isEqualTo(EntrySource.PUSH);
		this.fixture.pass(Duration.ofMillis(1));
		assertThat(read()).isEqualTo(EntrySource.VALIDATED);
		this.fixture.prove();
		assertThat(read()).isEqualTo(EntrySource.PUSH);
	}

	@Test
	void answerThatOvertakesAReportProvesNothingAboutItsOwnTime() {
		read();
		long beforeTheWrite = this.fixture.nanos();
		this.fixture.pass(Duration.ofMillis(600));
		this.fixture.writeElsewhere();
		this.fixture.channel().heardUntil(beforeTheWrite);
		this.fixture.pass(Duration.ofMillis(401));
		assertThat(this.fixture.hits(this.key, NearFixture.PUSH)).isFalse();
	}

	@Test
	void proofOfAnEarlierConnectionIsNone() {
		long before = this.fixture.nanos();
		this.fixture.pass(Duration.ofMillis(1));
		this.fixture.channel().connected();
		read();
		this.fixture.channel().heardUntil(before);
		assertThat(read()).isEqualTo(EntrySource.VALIDATED);
	}

	@Test
	void nothingIsTrustedBeforeTheFirstProof() {
		this.fixture.channel().connected();
		read();
		assertThat(read()).isEqualTo(EntrySource.VALIDATED);
	}

	@Test
	void machineThatSleptTrustsNothing() {
		read();
		this.fixture.sleep(HeardChanges.MAX_LAG.plusMillis(1));
		assertThat(read()).isEqualTo(EntrySource.VALIDATED);
		assertThat(this.fixture.near().figures().forgets()).containsEntry(ForgetReason.CLOCKS_APART, 1L);
	}

	@Test
	void machineThatSleptIsNoticedByTheNextProofIfNobodyReads() {
		read();
		this.fixture.sleep(HeardChanges.MAX_LAG.plusMillis(1));
		this.fixture.prove();
		assertThat(read()).isEqualTo(EntrySource.VALIDATED);
	}

	@Test
	void shortSleepCountsAsTimeWithoutProof() {
		read();
		this.fixture.sleep(Duration.ofMillis(600));
		this.fixture.pass(Duration.ofMillis(401));
		assertThat(read()).isEqualTo(EntrySource.VALIDATED);
	}

	@Test
	void wallClockThatIsSetBackIsForgotten() {
		read();
		this.fixture.sleep(HeardChanges.MAX_LAG.plusMillis(1).negated());
		assertThat(read()).isEqualTo(EntrySource.VALIDATED);
	}

	@Test
	void figuresTellTheLag() {
		assertThat(this.fixture.near().figures().lagNanos()).isZero();
		this.fixture.pass(Duration.ofMillis(250));
		assertThat(this.fixture.near().figures().lagNanos()).isEqualTo(250_000_000);
		this.fixture.channel().lost(ForgetReason.CONNECTION_LOST);
		assertThat(this.fixture.near().figures().lagNanos()).isEqualTo(-1);
	}

	@Test
	void entryPastItsStalenessLimitIsFetchedThoughNothingWasHeard() {
		read();
		for (int step = 0; step < 301; step++) {
			this.fixture.pass(Duration.ofSeconds(1));
			this.fixture.prove();
		}
		assertThat(read()).isEqualTo(EntrySource.STORE);
	}

	private EntrySource read() {
		return this.fixture.near().lookup(this.key, NearFixture.TABLES, NearFixture.PUSH).source();
	}

}
