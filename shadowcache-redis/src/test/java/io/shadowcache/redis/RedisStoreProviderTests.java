package io.shadowcache.redis;

import java.net.URI;
import java.time.Duration;
import java.util.List;

import io.lettuce.core.RedisURI;
import io.shadowcache.store.CacheEngines;
import io.shadowcache.store.CacheStore;
import io.shadowcache.store.OpenTransactions;
import io.shadowcache.store.StoreSettings;
import io.shadowcache.store.StoreTimeouts;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class RedisStoreProviderTests {

	@Test
	void redisAndValkeyAreInstalledWithTheirPorts() {
		CacheEngines engines = CacheEngines.installed();
		assertThat(engines.names()).contains("memory", "redis", "rediss", "valkey", "valkeys", "redis-cluster");
		assertThat(engines.location("redis", "localhost", null)).isEqualTo("redis://localhost:6379");
		assertThat(engines.location("VALKEY", "localhost", null)).isEqualTo("valkey://localhost:6379");
		assertThat(engines.location("redis-sentinel", "s", null)).isEqualTo("redis-sentinel://s:26379");
	}

	@Test
	void locationsAreReadWithAllTheirParts() {
		assertThat(target("redis://cache")).hasToString("standalone at cache:6379");
		assertThat(target("valkey:///")).hasToString("standalone at localhost:6379");
		assertThat(target("redis:///3")).hasToString("standalone at localhost:6379");
		assertThat(target("redis-sentinel://one:1,two/0#master")).hasToString("Sentinel at one:1, two:26379");
		assertThat(target("valkey-cluster://one:1,two:2")).hasToString("Cluster at one:1, two:2");
		RedisURI secure = target("valkeys://user:secret@cache:7/3").uris().get(0);
		assertThat(secure.isSsl()).isTrue();
		assertThat(secure.getPort()).isEqualTo(7);
		assertThat(secure.getDatabase()).isEqualTo(3);
		assertThat(target("rediss-cluster://one:1").uris()).allMatch(RedisURI::isSsl);
	}

	@Test
	void locationThatCannotBeReadFailsWithoutItsPassword() {
		for (String location : List.of("redis-sentinel://user:secret@one:x", "redis-sentinel://u:secret@one:1")) {
			assertThatIllegalArgumentException().isThrownBy(() -> target(location))
				.withMessageStartingWith("The address of the cache, redis-sentinel://…, cannot be read")
				.withMessageNotContaining("secret")
				.withNoCause();
		}
	}

	@Test
	void storeIsMadeFromItsLocation() {
		StoreSettings settings = new StoreSettings("shop", "mysql:db:shop", Duration.ofSeconds(10),
				OpenTransactions.UNKNOWN, StoreTimeouts.DEFAULT);
		try (CacheStore store = CacheEngines.installed().create("valkey://cache.test", settings)) {
			assertThat(store.describe()).isEqualTo("Redis standalone at cache.test:6379, not connected");
		}
	}

	private static RedisTarget target(String location) {
		return RedisStoreProvider.target(URI.create(location));
	}

}
