package io.shadowcache.redis;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

import io.shadowcache.store.Failpoints;
import io.shadowcache.store.NoConnectionException;
import io.shadowcache.store.VerificationCounts;
import io.shadowcache.test.server.RedisProcess;
import io.shadowcache.test.store.Sample;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ControlLinkTests {

	private final RedisProcess server = Stores.server();

	private final KeySpace keys = new KeySpace("tests", Sample.DATABASE);

	private final Backend backend = Backend.of(Stores.target(this.server), this.keys, Stores.PATIENT);

	private final AtomicLong ahead = new AtomicLong();

	private final AtomicInteger verifications = new AtomicInteger();

	private volatile CountDownLatch gate = new CountDownLatch(0);

	private volatile int failing = -1;

	private final ControlLink link = new ControlLink(this.backend.source(),
			new Verifier(this.keys, new RandomBytes(new SecureRandom()), Duration.ofSeconds(2),
					new VerificationCounts(System::nanoTime), Failpoints.NONE),
			this::onVerified, new ConnectionLog("tests"), () -> System.nanoTime() + this.ahead.get());

	@AfterEach
	void stop() {
		this.gate.countDown();
		this.link.close();
		this.backend.source().close();
		this.server.close();
	}

	@Test
	void errorOfAVerificationWithdrawsTheConnectionAndTheNextOneIsMade() {
		this.failing = 2;
		this.link.start(Duration.ofSeconds(10));
		RawConnection first = this.link.connection().raw();
		RawConnection second = Stores
			.soon(() -> (this.link.connection().raw() != first) ? this.link.connection().raw() : null);
		assertThat(first.isOpen()).isFalse();
		assertThat(second.isOpen()).isTrue();
	}

	@Test
	void errorOfTheFirstVerificationPublishesNothingAndTheNextOneIsMade() {
		this.failing = 1;
		this.link.start(Duration.ofSeconds(10));
		assertThatExceptionOfType(NoConnectionException.class).isThrownBy(this.link::connection);
		assertThat(Stores.soon(this.link::connection).raw().isOpen()).isTrue();
	}

	@Test
	void connectionThatWasNotVerifiedLatelyIsRefusedUntilItIs() {
		this.link.start(Duration.ofSeconds(10));
		RawConnection connection = this.link.connection().raw();
		this.gate = new CountDownLatch(1);
		this.ahead.addAndGet(PublishedConnection.MAX_AGE.plusSeconds(2).toNanos());
		assertThatExceptionOfType(NoConnectionException.class).isThrownBy(this.link::connection)
			.withMessageContaining("not been verified");
		this.gate.countDown();
		assertThat(Stores.soon(this.link::connection).raw()).isSameAs(connection);
	}

	/**
	 * Whoever is answered after an outage must find that there was one.
	 */
	@Test
	void outageIsCountedBeforeTheConnectionCanBeUsed() {
		assertThat(this.link.connections()).isZero();
		this.link.start(Duration.ofSeconds(10));
		RawConnection first = this.link.connection().raw();
		assertThat(this.link.connections()).isOne();
		this.ahead.addAndGet(PublishedConnection.MAX_AGE.plusSeconds(2).toNanos());
		assertThat(Stores.soon(this.link::connection).raw()).isSameAs(first);
		assertThat(this.link.connections()).isEqualTo(2);
		this.server.command("CLIENT", "KILL", "TYPE", "normal");
		Stores.soon(() -> (this.link.connection().raw() != first) ? true : null);
		assertThat(this.link.connections()).isEqualTo(3);
	}

	private void onVerified(Verification verification) {
		if (this.verifications.incrementAndGet() == this.failing) {
			throw new NoClassDefFoundError("broken");
		}
		try {
			assertThat(this.gate.await(30, TimeUnit.SECONDS)).isTrue();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
