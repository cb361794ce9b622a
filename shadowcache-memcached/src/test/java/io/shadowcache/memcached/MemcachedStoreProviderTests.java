package io.shadowcache.memcached;

import java.net.URI;
import java.time.Duration;

import io.shadowcache.store.CacheEngines;
import io.shadowcache.store.CacheStore;
import io.shadowcache.store.OpenTransactions;
import io.shadowcache.store.StoreSettings;
import io.shadowcache.store.StoreTimeouts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class MemcachedStoreProviderTests {

	@Test
	void memcachedIsInstalledWithItsPort() {
		CacheEngines engines = CacheEngines.installed();
		assertThat(engines.names()).contains("memcached");
		assertThat(engines.location("memcached", "localhost", null)).isEqualTo("memcached://localhost:11211");
	}

	@Test
	void locationsAreReadWithAllTheirParts() {
		assertThat(target("memcached:///").servers()).hasToString("[localhost:11211]");
		assertThat(target("memcached://cache").servers()).hasToString("[cache:11211]");
		assertThat(target("memcached://one:1,two,three:3").servers()).hasToString("[one:1, two:11211, three:3]");
		MemcachedTarget secured = target("memcached://shop:se%2Fcret@one,two");
		assertThat(secured.servers()).hasToString("[one:11211, two:11211]");
		assertThat(secured.credentials()).isEqualTo(new Credentials("shop", "se/cret"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "memcached://shop:secret@one:x", "memcached://secret@one", "memcached://u:secret@" })
	void locationThatCannotBeReadFailsWithoutItsPassword(String location) {
		assertThatIllegalArgumentException().isThrownBy(() -> target(location))
			.withMessageStartingWith("The address of the cache, memcached://…, cannot be read")
			.withMessageNotContaining("secret")
			.withNoCause();
	}

	@Test
	void storeIsMadeFromItsLocation() {
		StoreSettings settings = new StoreSettings("shop", "mysql:db:shop", Duration.ofSeconds(10),
				OpenTransactions.UNKNOWN, StoreTimeouts.DEFAULT);
		try (CacheStore store = CacheEngines.installed().create("memcached://cache.test,other.test", settings)) {
			assertThat(store.describe()).isEqualTo("memcached at cache.test:11211 and 1 more server, not connected");
		}
	}

	private static MemcachedTarget target(String location) {
		return MemcachedStoreProvider.target(URI.create(location));
	}

}
