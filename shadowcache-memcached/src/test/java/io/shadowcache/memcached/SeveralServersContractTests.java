package io.shadowcache.memcached;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import io.shadowcache.dependency.DependencySet;
import io.shadowcache.dependency.Stamp;
import io.shadowcache.key.CacheKey;
import io.shadowcache.store.NoConnectionException;
import io.shadowcache.test.server.MemcachedServer;
import io.shadowcache.test.store.Sample;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The contract on three servers, and what happens when those that hold only entries come
 * and go.
 */
class SeveralServersContractTests extends MemcachedContract {

	private static final Duration LONG = Duration.ofMinutes(1);

	private static final List<MemcachedServer> SERVERS = new ArrayList<>();

	private final DependencySet tables = Sample.tables(2);

	@BeforeAll
	static void startServers() {
		for (int index = 0; index < 3; index++) {
			SERVERS.add(MemcachedServer.start());
		}
	}

	@AfterAll
	static void stopServers() {
		SERVERS.forEach(MemcachedServer::close);
		SERVERS.clear();
	}

	@Override
	MemcachedServer[] servers() {
		return SERVERS.toArray(MemcachedServer[]::new);
	}

	@Test
	void entriesSpreadOverAllServers() {
		try (MemcachedEntryStore store = Stores.started(Stores.target(servers()))) {
			List<Integer> before = SERVERS.stream().map(SeveralServersContractTests::items).toList();
			put(store, keys(60));
			for (int index = 0; index < SERVERS.size(); index++) {
				assertThat(items(SERVERS.get(index)) - before.get(index)).isGreaterThan(5);
			}
		}
	}

	@Test
	void killOfAServerOfEntriesLosesItsOwnOnlyAndNoVersion() {
		List<CacheKey> keys = keys(60);
		try (MemcachedEntryStore store = Stores.started(Stores.target(servers()))) {
			Stamp seen = put(store, keys);
			SERVERS.get(2).kill();
			try {
				List<CacheKey> lost = Stores.soon(() -> {
					List<CacheKey> missing = missing(store, keys);
					return missing.isEmpty() ? null : missing;
				});
				assertThat(lost).hasSizeBetween(5, 40);
				assertThat(store.lookup(lost.get(0), this.tables).stamp()).isEqualTo(seen);
				assertThatExceptionOfType(NoConnectionException.class)
					.isThrownBy(() -> store.put(lost.get(0), Sample.frame("new"), this.tables, seen, LONG));
			}
			finally {
				SERVERS.get(2).restart();
			}
			Stores.soon(() -> put(store, keys));
			assertThat(missing(store, keys)).isEmpty();
		}
	}

	private Stamp put(MemcachedEntryStore store, List<CacheKey> keys) {
		Stamp seen = store.lookup(Sample.key(), this.tables).stamp();
		keys.forEach((key) -> store.put(key, Sample.frame("value"), this.tables, seen, LONG));
		return seen;
	}

	private List<CacheKey> missing(MemcachedEntryStore store, List<CacheKey> keys) {
		return keys.stream().filter((key) -> store.lookup(key, this.tables).frame() == null).toList();
	}

	private static List<CacheKey> keys(int count) {
		CacheKey[] keys = new CacheKey[count];
		Arrays.setAll(keys, (index) -> Sample.key());
		return List.of(keys);
	}

	private static int items(MemcachedServer server) {
		return Integer.parseInt(server.command("stats").replaceFirst("(?s).*STAT curr_items (\\d+).*", "$1"));
	}

}
