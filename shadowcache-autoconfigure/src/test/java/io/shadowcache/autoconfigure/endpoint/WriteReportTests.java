package io.shadowcache.autoconfigure.endpoint;

import java.lang.reflect.Proxy;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

import io.shadowcache.autoconfigure.health.ShadowCacheHealthIndicator;
import io.shadowcache.engine.CommittedIntents;
import io.shadowcache.engine.Intent;
import io.shadowcache.engine.IntentLog;
import io.shadowcache.engine.IntentSettings;
import io.shadowcache.engine.ShadowCache;
import io.shadowcache.near.NearFigures;
import io.shadowcache.store.CacheStore;
import io.shadowcache.store.InMemoryEntryStore;
import io.shadowcache.store.StoreFigures;
import io.shadowcache.store.WriterId;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import org.springframework.boot.health.contributor.Health;

import static org.assertj.core.api.Assertions.assertThat;

class WriteReportTests {

	private final InMemoryEntryStore store = new InMemoryEntryStore(100, Clock.systemUTC(), new SecureRandom());

	@Test
	void itTellsHowManyIntentsWaitInTheDatabase() {
		try (ShadowCache cache = ShadowCache.over(this.store)
			.intents(new SevenWait(), new IntentSettings(Duration.ofMillis(10), 1_000, 100_000))
			.build()) {
			assertThat(WriteReport.of(cache).waitingIntents()).isZero();
			cache.start();
			Awaitility.await()
				.untilAsserted(() -> assertThat(WriteReport.of(cache)).isEqualTo(new WriteReport(0, 0, 0, 7)));
		}
	}

	/**
	 * It came back, and nobody has asked yet what is owed to it.
	 */
	@Test
	void storeThatIsNotTrustedYetDegradesTheHealth() {
		try (ShadowCache cache = ShadowCache.over(wasAway())
			.intents(new SevenWait(), IntentSettings.DEFAULTS)
			.build()) {
			StoreState state = new StoreState(() -> "binary", () -> false,
					() -> new NearFigures(0, 0, 0, Map.of(), false, -1), () -> StoreFigures.of(this.store));
			Health health = new ShadowCacheHealthIndicator(cache, state).health();
			assertThat(health.getStatus()).isEqualTo(ShadowCacheHealthIndicator.DEGRADED);
			assertThat(health.getDetails()).containsEntry("recovering", true).containsEntry("connected", true);
		}
	}

	private CacheStore wasAway() {
		return (CacheStore) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] { CacheStore.class },
				(proxy, method, arguments) -> method.getName().equals("outages") ? 1L
						: method.invoke(this.store, arguments));
	}

	/**
	 * Seven intents that nobody may handle.
	 */
	private static final class SevenWait implements IntentLog {

		@Override
		public boolean hasEnded(WriterId writer) {
			return false;
		}

		@Override
		public int relay(int max, Predicate<Intent> release) {
			return 0;
		}

		@Override
		public CommittedIntents committed(String database) {
			throw new IllegalStateException("nobody was away");
		}

		@Override
		public void remove(Collection<WriterId> writers) {
			// none is theirs
		}

		@Override
		public int count(int max) {
			return Math.min(7, max);
		}

		@Override
		public BooleanSupplier watch() {
			return () -> true;
		}

	}

}
