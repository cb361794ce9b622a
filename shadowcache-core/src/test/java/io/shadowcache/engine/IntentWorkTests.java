package io.shadowcache.engine;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

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

	private static boolean isRunning() {
		return Thread.getAllStackTraces()
			.keySet()
			.stream()
			.anyMatch((thread) -> thread.isDaemon() && thread.getName().equals("shadowcache-intents"));
	}

}
