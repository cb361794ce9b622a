package io.shadowcache.redis;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;

import io.lettuce.core.RedisURI;
import io.shadowcache.dependency.Dependency;
import io.shadowcache.store.Failpoints;
import io.shadowcache.store.OpenTransactions;
import io.shadowcache.store.StoreException;
import io.shadowcache.test.server.RedisProcess;
import io.shadowcache.test.store.Sample;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/**
 * Stores for tests, which connect as the documented user. Timeouts are generous because
 * test machines are slow; tests about timeouts set their own.
 */
final class Stores {

	static final RedisTimeouts PATIENT = new RedisTimeouts(Duration.ofSeconds(2), Duration.ofSeconds(2),
			Duration.ofSeconds(10));

	private Stores() {
	}

	static RedisEntryStore started(RedisTarget target) {
		RedisEntryStore store = store(target, PATIENT);
		store.start();
		return store;
	}

	static RedisEntryStore store(RedisTarget target, RedisTimeouts timeouts) {
		return store(target, timeouts, OpenTransactions.UNKNOWN);
	}

	static RedisEntryStore store(RedisTarget target, RedisTimeouts timeouts, OpenTransactions openTransactions) {
		RedisStoreSettings settings = new RedisStoreSettings("tests", Sample.DATABASE, Duration.ofSeconds(10),
				timeouts);
		return new RedisEntryStore(target, settings, openTransactions, new SecureRandom(), System::nanoTime,
				Failpoints.NONE);
	}

	/**
	 * Starts a server that knows the documented user, also when it is started again.
	 */
	static RedisProcess server(String... options) {
		return RedisProcess
			.start(Stream.concat(DocumentedUser.options().stream(), Arrays.stream(options)).toArray(String[]::new));
	}

	static RedisTarget target(RedisProcess server) {
		return RedisTarget.standalone(DocumentedUser.login(RedisURI.create("127.0.0.1", server.port())));
	}

	static String versionKey(Dependency dependency) {
		return "{shadowcache:" + Sample.DATABASE + "}:v:" + dependency;
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

}
