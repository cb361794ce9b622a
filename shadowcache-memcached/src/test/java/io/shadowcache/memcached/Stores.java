package io.shadowcache.memcached;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

import io.shadowcache.dependency.Dependency;
import io.shadowcache.store.OpenTransactions;
import io.shadowcache.store.StoreException;
import io.shadowcache.store.StoreSettings;
import io.shadowcache.store.StoreTimeouts;
import io.shadowcache.test.server.MemcachedServer;
import io.shadowcache.test.store.Sample;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/**
 * Stores for tests. Timeouts are generous because test machines are slow; tests about
 * timeouts set their own.
 */
final class Stores {

	static final StoreTimeouts PATIENT = new StoreTimeouts(Duration.ofSeconds(5), Duration.ofSeconds(5),
			Duration.ofSeconds(20));

	private Stores() {
	}

	static MemcachedEntryStore started(MemcachedTarget target) {
		MemcachedEntryStore store = store(target, PATIENT);
		store.start();
		return store;
	}

	static MemcachedEntryStore store(MemcachedTarget target, StoreTimeouts timeouts) {
		return store(target, timeouts, OpenTransactions.UNKNOWN);
	}

	static MemcachedEntryStore store(MemcachedTarget target, StoreTimeouts timeouts,
			OpenTransactions openTransactions) {
		StoreSettings settings = new StoreSettings("tests", Sample.DATABASE, Duration.ofSeconds(10), openTransactions,
				timeouts);
		return new MemcachedEntryStore(target, settings, new SecureRandom(), InstantSource.system(), System::nanoTime);
	}

	static MemcachedTarget target(MemcachedServer... servers) {
		return MemcachedTarget.of(Arrays.stream(servers).map(Stores::address).toArray(ServerAddress[]::new));
	}

	static ServerAddress address(MemcachedServer server) {
		return new ServerAddress(server.host(), server.port());
	}

	static String versionKey(Dependency dependency) {
		return new KeySpace("tests", Sample.DATABASE).version(dependency);
	}

	static String generationKey() {
		return new KeySpace("tests", Sample.DATABASE).generation();
	}

	/**
	 * How long an item will live, or -1 for ever.
	 */
	static long secondsLeft(MemcachedServer server, String key) {
		return Long.parseLong(server.command("mg " + key + " t").replace("HD t", ""));
	}

	/**
	 * Repeats until there is an answer; a store that is away for now is no answer.
	 */
	static <T> T soon(Supplier<@Nullable T> question) {
		AtomicReference<@Nullable T> answer = new AtomicReference<>();
		Awaitility.await().pollInterval(Duration.ofMillis(20)).atMost(Duration.ofSeconds(30)).until(() -> {
			try {
				answer.set(question.get());
			}
			catch (StoreException ex) {
				return false;
			}
			return answer.get() != null;
		});
		return Objects.requireNonNull(answer.get());
	}

	static void awaitDisconnected(MemcachedEntryStore store) {
		soon(() -> store.describe().contains("not connected") ? true : null);
	}

}
