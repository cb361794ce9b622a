package io.shadowcache.near;

import java.time.Duration;

import io.shadowcache.key.CacheKey;
import io.shadowcache.store.EntrySource;
import io.shadowcache.store.StoreException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * When a read may trust what the process keeps without asking. Time stands still, so that
 * each test is one interleaving.
 */
class PushReadTests {

	private final NearFixture fixture = new NearFixture().hearing();

	private final CacheKey key = this.fixture.stored(10);

	@Test
	void secondReadAsksNobody() {
		read();
		int before = this.fixture.asked().total();
		assertThat(this.fixture.hits(this.key, NearFixture.PUSH)).isTrue();
		assertThat(read()).isEqualTo(EntrySource.PUSH);
		assertThat(this.fixture.asked().total()).isEqualTo(before);
	}

	@Test
	void reportedChangeEndsTrustForGood() {
		read();
		this.fixture.writeElsewhere();
		this.fixture.channel().changed(NearFixture.PRODUCT);
		assertThat(this.fixture.hits(this.key, NearFixture.PUSH)).isFalse();
		assertThat(this.fixture.hits(this.key, NearFixture.PUSH)).isFalse();
	}

	@Test
	void changeThatIsReportedBetweenRequestAndReplyIsNotForgotten() {
		this.fixture.asked().meanwhile(() -> {
			this.fixture.writeElsewhere();
			this.fixture.channel().changed(NearFixture.PRODUCT);
		});
		read();
		assertThat(read()).isEqualTo(EntrySource.STORE);
		assertThat(this.fixture.hits(this.key, NearFixture.PUSH)).isFalse();
	}

	@Test
	void changeThatIsReportedBeforeTheReplyOfAValidationIsNotForgotten() {
		read();
		this.fixture.channel().changed(NearFixture.PRODUCT);
		this.fixture.asked().meanwhile(() -> {
			this.fixture.writeElsewhere();
			this.fixture.channel().changed(NearFixture.PRODUCT);
		});
		assertThat(read()).isEqualTo(EntrySource.VALIDATED);
		assertThat(this.fixture.hits(this.key, NearFixture.PUSH)).isFalse();
	}

	@Test
	void ownMarkEndsTrustBeforeItReturns() {
		read();
		this.fixture.near().mark(NearFixture.TABLES, this.fixture.newWriter(), Duration.ofSeconds(10));
		assertThat(this.fixture.hits(this.key, NearFixture.PUSH)).isFalse();
	}

	@Test
	void ownReleaseEndsTrustBeforeItReturns() {
		read();
		this.fixture.near().release(NearFixture.TABLES, this.fixture.newWriter());
		assertThat(this.fixture.hits(this.key, NearFixture.PUSH)).isFalse();
	}

	@Test
	void ownWriteWithoutConfirmationEndsTrust() {
		read();
		this.fixture.asked().failAfterwards(new StoreException("no answer"));
		assertThatExceptionOfType(StoreException.class).isThrownBy(
				() -> this.fixture.near().mark(NearFixture.TABLES, this.fixture.newWriter(), Duration.ofSeconds(10)));
		assertThat(this.fixture.hits(this.key, NearFixture.PUSH)).isFalse();
	}

	@Test
	void ownReleaseBetweenRequestAndReplyIsNotForgotten() {
		this.fixture.asked().meanwhile(() -> this.fixture.near().release(NearFixture.TABLES, this.fixture.newWriter()));
		read();
		assertThat(this.fixture.hits(this.key, NearFixture.PUSH)).isFalse();
	}

	@Test
	void lostConnectionIsForgottenAtOnceAndAfterwardsEntriesAreValidatedOnce() {
		read();
		this.fixture.channel().lost(ForgetReason.CONNECTION_LOST);
		assertThat(read()).isEqualTo(EntrySource.VALIDATED);
		this.fixture.hearing();
		assertThat(read()).isEqualTo(EntrySource.VALIDATED);
		assertThat(read()).isEqualTo(EntrySource.PUSH);
	}

	@Test
	void entryAskedForBeforeAReconnectionIsNotTrustedAfterIt() {
		this.fixture.asked().meanwhile(() -> {
			this.fixture.channel().lost(ForgetReason.CONNECTION_LOST);
			this.fixture.writeElsewhere();
			this.fixture.hearing();
		});
		read();
		assertThat(this.fixture.hits(this.key, NearFixture.PUSH)).isFalse();
	}

	@Test
	void emptiedServerIsForgotten() {
		read();
		this.fixture.channel().forget(ForgetReason.FLUSHED);
		this.fixture.prove();
		assertThat(read()).isEqualTo(EntrySource.VALIDATED);
		assertThat(read()).isEqualTo(EntrySource.PUSH);
	}

	@Test
	void transactionAsksTheStore() {
		read();
		this.fixture.writeElsewhere();
		assertThat(this.fixture.hits(this.key, NearFixture.PUSH.exact())).isFalse();
	}

	@Test
	void changeThatATransactionSawIsNotGoneBackBehind() {
		CacheKey other = this.fixture.stored(5);
		read();
		this.fixture.hits(other, NearFixture.PUSH);
		this.fixture.writeElsewhere();
		assertThat(this.fixture.hits(this.key, NearFixture.PUSH.exact())).isFalse();
		assertThat(this.fixture.hits(other, NearFixture.PUSH)).isFalse();
	}

	@Test
	void closedCacheClosesItsChannelAndTrustsNothing() {
		read();
		this.fixture.near().close();
		assertThat(this.fixture.isClosed()).isTrue();
		assertThat(this.fixture.near().figures().hearing()).isFalse();
	}

	private EntrySource read() {
		return this.fixture.near().lookup(this.key, NearFixture.TABLES, NearFixture.PUSH).source();
	}

}
