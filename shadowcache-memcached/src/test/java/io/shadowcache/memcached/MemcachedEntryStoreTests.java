package io.shadowcache.memcached;

import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;

import io.shadowcache.dependency.Dependency;
import io.shadowcache.dependency.DependencySet;
import io.shadowcache.dependency.Stamp;
import io.shadowcache.dependency.TableName;
import io.shadowcache.key.CacheKey;
import io.shadowcache.store.StoreException;
import io.shadowcache.test.server.MemcachedServer;
import io.shadowcache.test.store.Sample;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * What the contract does not ask for: cost, life cycle and quarantine.
 */
class MemcachedEntryStoreTests {

	private static final Duration LONG = Duration.ofMinutes(5);

	private static MemcachedServer server;

	@BeforeAll
	static void startServer() {
		server = MemcachedServer.start();
	}

	@AfterAll
	static void stopServer() {
		if (server != null) {
			server.close();
		}
	}

	@Test
	void hitIsOneCommandForAllItsItems() {
		CacheKey key = Sample.key();
		DependencySet tables = Sample.tables(3);
		try (MemcachedEntryStore store = Stores.started(Stores.target(server))) {
			store.put(key, Sample.frame("value"), tables, store.lookup(key, tables).stamp(), LONG);
			long before = statistic("cmd_get");
			long sets = statistic("cmd_set");
			for (int index = 0; index < 100; index++) {
				assertThat(store.lookup(key, tables).frame()).isNotNull();
			}
			assertThat(statistic("cmd_get") - before).as("five items each, and a generation each second")
				.isBetween(500L, 530L);
			assertThat(statistic("cmd_set")).isEqualTo(sets);
		}
	}

	@ParameterizedTest
	@CsvSource({ "PT0.001S,1,1", "PT100S,95,100", "PT100.5S,95,101", "P40D,3455900,3456001" })
	void entriesExpireNoSoonerThanTheirTimeToLive(Duration life, long least, long most) {
		CacheKey key = Sample.key();
		DependencySet tables = Sample.tables(1);
		try (MemcachedEntryStore store = Stores.started(Stores.target(server))) {
			Stamp seen = store.lookup(key, tables).stamp();
			store.put(key, Sample.frame("value"), tables, seen, life);
			assertThat(Stores.secondsLeft(server, new KeySpace("tests", Sample.DATABASE).entry(key))).isBetween(least,
					most);
		}
	}

	@Test
	void storeThatIsNotStartedFailsAtOnce() {
		try (MemcachedEntryStore store = Stores.store(Stores.target(server), Stores.PATIENT)) {
			assertThatExceptionOfType(StoreException.class)
				.isThrownBy(() -> store.lookup(Sample.key(), Sample.tables(1)))
				.withMessageContaining("not started");
		}
	}

	@Test
	void closeLeavesNoThreadBehind() {
		MemcachedEntryStore store = Stores.started(Stores.target(server));
		store.lookup(Sample.key(), Sample.tables(1));
		assertThat(threads()).anyMatch((name) -> name.contains("-io")).hasSizeGreaterThan(2);
		store.close();
		// An event loop reports its end a moment before its thread has ended.
		assertThat(Stores.soon(() -> threads().isEmpty() ? "gone" : null)).isEqualTo("gone");
		assertThatExceptionOfType(StoreException.class).isThrownBy(() -> store.evict(Sample.key()))
			.withMessageContaining("closed");
	}

	@Test
	void quarantineEndsWhenTheOpenTransactionsHaveEnded() {
		try (MemcachedServer fresh = MemcachedServer.start();
				MemcachedEntryStore store = Stores.store(Stores.target(fresh), Stores.PATIENT, () -> () -> true)) {
			store.start();
			Stamp stamp = Stores.soon(() -> {
				Stamp current = store.lookup(Sample.key(), Sample.tables(1)).stamp();
				return current.isQuarantined() ? null : current;
			});
			assertThat(stamp.isShareable()).isTrue();
		}
	}

	@Test
	void twoInstancesShareTheGenerationAndSeeEachOthersWrites() {
		DependencySet tables = Sample.tables(2);
		CacheKey key = Sample.key();
		try (MemcachedEntryStore first = Stores.started(Stores.target(server));
				MemcachedEntryStore second = Stores.started(Stores.target(server))) {
			Stamp seen = first.lookup(key, tables).stamp();
			first.put(key, Sample.frame("value"), tables, seen, LONG);
			assertThat(second.lookup(key, tables).stamp()).isEqualTo(seen);
			assertThat(second.lookup(key, tables).frame()).isEqualTo(Sample.frame("value"));
			second.release(tables, Sample.writer());
			assertThat(first.lookup(key, tables).stamp()).isNotEqualTo(seen);
		}
	}

	@Test
	void dependencyOfAnotherDatabaseIsRefused() {
		DependencySet foreign = DependencySet.of(Dependency.table("other", new TableName("product")));
		try (MemcachedEntryStore store = Stores.started(Stores.target(server))) {
			assertThatIllegalArgumentException().isThrownBy(() -> store.lookup(Sample.key(), foreign))
				.withMessageContaining("'other'");
		}
	}

	@Test
	void describeNamesServerAndVersion() {
		try (MemcachedEntryStore store = Stores.started(Stores.target(server))) {
			assertThat(store.describe()).matches("memcached 1\\.6\\.\\d+ at " + server.address());
		}
	}

	private static long statistic(String name) {
		return Long.parseLong(server.command("stats").replaceFirst("(?s).*STAT " + name + " (\\d+).*", "$1"));
	}

	private static Set<String> threads() {
		return Thread.getAllStackTraces()
			.keySet()
			.stream()
			.map(Thread::getName)
			.filter((name) -> name.startsWith("shadowcache-memcached-"))
			.collect(Collectors.toSet());
	}

}
