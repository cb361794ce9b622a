package io.shadowcache.redis;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.shadowcache.dependency.Dependency;
import io.shadowcache.dependency.DependencySet;
import io.shadowcache.dependency.Stamp;
import io.shadowcache.dependency.TableName;
import io.shadowcache.key.CacheKey;
import io.shadowcache.store.EntryRequest;
import io.shadowcache.store.StoreException;
import io.shadowcache.test.server.RedisProcess;
import io.shadowcache.test.store.Sample;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * What the contract does not ask for: cost, life cycle and quarantine.
 */
class RedisEntryStoreTests {

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
	void hitIsOneCommandAndNoScript() {
		CacheKey key = Sample.key();
		DependencySet tables = Sample.tables(3);
		try (RedisEntryStore store = Stores.started(Stores.target(server))) {
			store.put(key, Sample.frame("value"), tables, store.lookup(key, tables).stamp(), LONG);
			server.command("CONFIG", "RESETSTAT");
			for (int index = 0; index < 10; index++) {
				assertThat(store.lookup(key, tables).frame()).isNotNull();
			}
		}
		String statistics = String.valueOf(server.command("INFO", "commandstats"));
		assertThat(statistics).contains("cmdstat_mget:calls=1").doesNotContain("cmdstat_get:");
		assertThat(calls(statistics, "mget")).as("ten hits, and verifications once a second").isBetween(10, 12);
		assertThat(calls(statistics, "evalsha")).isLessThan(3);
	}

	@Test
	void lookupOfManyIsOneCommand() {
		DependencySet tables = Sample.tables(2);
		List<EntryRequest> requests = Stream.generate(() -> new EntryRequest(Sample.key(), tables)).limit(300).toList();
		try (RedisEntryStore store = Stores.started(Stores.target(server))) {
			store.lookupAll(requests);
			server.command("CONFIG", "RESETSTAT");
			for (int index = 0; index < 10; index++) {
				assertThat(store.lookupAll(requests)).hasSize(300);
			}
		}
		String statistics = String.valueOf(server.command("INFO", "commandstats"));
		assertThat(calls(statistics, "mget")).as("ten lookups, and verifications once a second").isBetween(10, 12);
		assertThat(calls(statistics, "get")).isZero();
	}

	@Test
	void entriesAlwaysExpire() {
		CacheKey key = Sample.key();
		DependencySet tables = Sample.tables(1);
		try (RedisEntryStore store = Stores.started(Stores.target(server))) {
			store.put(key, Sample.frame("value"), tables, store.lookup(key, tables).stamp(), Duration.ofSeconds(100));
		}
		Object ttl = server.command("PTTL", "shadowcache:tests:contract:e:" + key.hash().toHex());
		assertThat((Long) ttl).isBetween(90_000L, 100_000L);
	}

	@Test
	void storeThatIsNotStartedFailsAtOnce() {
		try (RedisEntryStore store = Stores.store(Stores.target(server), Stores.PATIENT)) {
			assertThatExceptionOfType(StoreException.class)
				.isThrownBy(() -> store.lookup(Sample.key(), Sample.tables(1)))
				.withMessageContaining("not started");
		}
	}

	@Test
	void connectsBeforeItIsStarted() {
		RedisEntryStore store = Stores.store(Stores.target(server), Stores.PATIENT);
		try (store) {
			store.connect();
			store.connect();
			assertThat(Stores.soon(() -> store.figures().connected() ? "connected" : null)).isEqualTo("connected");
			store.start();
			assertThat(store.lookup(Sample.key(), Sample.tables(1)).frame()).isNull();
		}
		store.close();
		assertThat(Stores.soon(() -> threads().isEmpty() ? "gone" : null)).isEqualTo("gone");
	}

	@Test
	void closeLeavesNoThreadBehind() {
		RedisEntryStore store = Stores.started(Stores.target(server));
		store.lookup(Sample.key(), Sample.tables(1));
		assertThat(threads()).anyMatch((name) -> name.contains("control"))
			.anyMatch((name) -> name.contains("EventLoop"));
		store.close();
		// An event loop reports its end a moment before its thread has ended.
		assertThat(Stores.soon(() -> threads().isEmpty() ? "gone" : null)).isEqualTo("gone");
		assertThatExceptionOfType(StoreException.class).isThrownBy(() -> store.evict(Sample.key()))
			.withMessageContaining("closed");
	}

	@Test
	void quarantineEndsWhenTheOpenTransactionsHaveEnded() {
		try (RedisProcess fresh = Stores.server();
				RedisEntryStore store = Stores.store(Stores.target(fresh), Stores.PATIENT, () -> () -> true)) {
			store.start();
			Stamp stamp = Stores.soon(() -> {
				Stamp current = store.lookup(Sample.key(), Sample.tables(1)).stamp();
				return current.isQuarantined() ? null : current;
			});
			assertThat(stamp.isShareable()).isTrue();
		}
	}

	@Test
	void generationOfAnotherProcessIsKept() {
		DependencySet tables = Sample.tables(2);
		try (RedisEntryStore first = Stores.started(Stores.target(server));
				RedisEntryStore second = Stores.started(Stores.target(server))) {
			Stamp seen = first.lookup(Sample.key(), tables).stamp();
			assertThat(second.lookup(Sample.key(), tables).stamp()).isEqualTo(seen);
			second.release(tables, Sample.writer());
			assertThat(first.lookup(Sample.key(), tables).stamp()).isNotEqualTo(seen);
		}
	}

	@Test
	void dependencyOfAnotherDatabaseIsRefused() {
		DependencySet foreign = DependencySet.of(Dependency.table("other", new TableName("product")));
		try (RedisEntryStore store = Stores.started(Stores.target(server))) {
			assertThatIllegalArgumentException().isThrownBy(() -> store.lookup(Sample.key(), foreign))
				.withMessageContaining("'other'");
		}
	}

	@Test
	void describeNamesServerAndVersion() {
		try (RedisEntryStore store = Stores.started(Stores.target(server))) {
			assertThat(store.describe()).isEqualTo("Redis 7.0.15 standalone at " + server.address());
		}
	}

	private static int calls(String statistics, String command) {
		return Integer.parseInt(ServerInfo.field(statistics, "cmdstat_" + command, "calls=0,").split("[=,]")[1]);
	}

	private static Set<String> threads() {
		return Thread.getAllStackTraces()
			.keySet()
			.stream()
			.map(Thread::getName)
			.filter((name) -> name.startsWith("shadowcache-redis-"))
			.collect(Collectors.toSet());
	}

}
