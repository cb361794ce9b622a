package io.shadowcache.engine;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class IntentWorkTests {

	@Test
	void threadOutlivesFailuresAndEndsWithTheCache() throws InterruptedException {
		CountDownLatch tried = new CountDownLatch(2);
		FakeIntents database = new FakeIntents();
		database.whenRelayed = () -> {
			tried.countDown();
			throw new IllegalStateException("a bug");
		};
		try (ShadowCache cache = ShadowCache.over(new Fixture().store())
			.intents(database, IntentSettings.DEFAULTS)
			.build()) {
			cache.start();
			assertThat(tried.await(30, TimeUnit.SECONDS)).isTrue();
			assertThat(isRunning()).isTrue();
		}
		assertThat(isRunning()).isFalse();
	}

	/**
	 * With the age from which intents are relayed, this is what bounds how long others
	 * read old data.
	 */
	@ParameterizedTest
	@ValueSource(ints = { 1, 500, 60_000 })
	void intentsAreLookedForAgainAfterTheIntervalAndAtOnceWhenThereMayBeMore(int millis) {
		Fixture fixture = new Fixture();
		FakeIntents database = new FakeIntents();
		try (ShadowCache cache = ShadowCache.over(fixture.store())
			.intents(database, new IntentSettings(Duration.ofMillis(millis), 1_000, 100_000))
			.build()) {
			assertThat(cache.intents().step()).isEqualTo(Duration.ofMillis(millis));
			database.relayable = true;
			for (int intent = 0; intent < 100; intent++) {
				database.write(new Intent(fixture.context().newWriter(), Fixture.PRODUCT));
			}
			assertThat(cache.intents().step()).isZero();
			assertThat(cache.intents().step()).isEqualTo(Duration.ofMillis(millis));
		}
	}

	private static boolean isRunning() {
		return Thread.getAllStackTraces()
			.keySet()
			.stream()
			.anyMatch((thread) -> thread.isDaemon() && thread.getName().equals("shadowcache-intents"));
	}

}
