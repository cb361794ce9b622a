package io.shadowcache.redis;

import java.time.Duration;
import java.util.List;

import io.shadowcache.dependency.Dependency;
import io.shadowcache.dependency.DependencySet;
import io.shadowcache.dependency.Stamp;
import io.shadowcache.key.CacheKey;
import io.shadowcache.store.WriterId;
import io.shadowcache.test.server.RedisProcess;
import io.shadowcache.test.store.Sample;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How long versions of single rows and values stay on the server.
 */
class ValueVersionTests {

	private static final Duration LONG = Duration.ofMinutes(5);

	private static RedisProcess server;

	@BeforeAll
	static void startServer() {
		server = Stores.server();
	}

	@AfterAll
	static void stopServer() {
		server.close();
	}

	@Test
	void versionsOfRowsOutliveEntriesAndTablesLast() {
		CacheKey key = Sample.key();
		Dependency row = Sample.row();
		DependencySet read = DependencySet.of(row, Sample.table()).asRead();
		Duration ttl = Duration.ofHours(3);
		try (RedisEntryStore store = Stores.started(Stores.target(server))) {
			Stamp seen = Stores.soon(() -> store.lookup(key, read).stamp());
			assertThat(pttl(row)).isBetween(1L, VersionLife.UNUSED_MILLIS);
			assertThat(pttl(row.some())).isEqualTo(-1);
			store.put(key, Sample.frame("value"), read, seen, ttl);
			assertThat(pttl(row)).isBetween(ttl.multipliedBy(2).minusSeconds(60).toMillis(),
					ttl.multipliedBy(2).toMillis());
			store.put(key, Sample.frame("value"), read, seen, Duration.ofSeconds(1));
			assertThat(pttl(row)).isGreaterThan(ttl.toMillis());
		}
	}

	@Test
	void writersOfRowsThatNobodyReadsLeaveNothingBehind() {
		Dependency row = Sample.row();
		String keys = "{shadowcache:contract}:*" + row.name();
		try (RedisEntryStore store = Stores.started(Stores.target(server))) {
			WriterId writer = Sample.writer();
			Stores.soon(() -> store.lookup(Sample.key(), Sample.tables(1)));
			store.mark(DependencySet.of(row).asWritten(), writer, LONG);
			assertThat((List<?>) server.command("KEYS", keys)).hasSize(1);
			assertThat(server.command("PTTL", "{shadowcache:contract}:w:r:" + row.name())).isEqualTo(-1L);
			store.release(DependencySet.of(row).asWritten(), writer);
			assertThat((List<?>) server.command("KEYS", keys)).isEmpty();
		}
	}

	@Test
	void blockedVersionOfARowExpiresBeforeItsMark() {
		DependencySet row = DependencySet.of(Sample.row());
		try (RedisEntryStore store = Stores.started(Stores.target(server))) {
			store.mark(row, Sample.writer(), LONG);
			assertThat(store.lookup(Sample.key(), row).stamp().isBlocked()).isTrue();
			assertThat(pttl(row.asList().get(0))).isPositive();
			server.command("DEL", "{shadowcache:contract}:v:r:" + row.asList().get(0).name());
			assertThat(store.lookup(Sample.key(), row).stamp().isBlocked()).isTrue();
		}
	}

	@Test
	void keysOfManyRowsAreNotRemembered() {
		KeySpace keys = new KeySpace("tests", "contract");
		for (int index = 0; index < 100_000; index++) {
			keys.control(DependencySet.of(Sample.row()));
		}
		assertThat(keys.remembered()).isZero();
	}

	private static long pttl(Dependency dependency) {
		return (Long) server.command("PTTL",
				"{shadowcache:contract}:v:%s:%s".formatted(dependency.kind().code(), dependency.name()));
	}

}
