package io.shadowcache.spring.metrics;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.Random;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.shadowcache.store.CacheStore;
import io.shadowcache.store.InMemoryEntryStore;
import io.shadowcache.store.StoreFigures;
import io.shadowcache.store.VerifiedStore;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class StoreMetersTests {

	private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

	@Test
	void storeThatVerifiesItsConnectionIsShownAsItIs() {
		StoreFigures figures = new StoreFigures(false, 7, 2, 1_500_000_000, 3, 250_000_000);
		CacheStore store = verified(figures);
		StoreMeters.bind(this.registry, store);
		assertThat(gauge("shadowcache.connection.up")).isZero();
		assertThat(counter("shadowcache.verifications", "success")).isEqualTo(7);
		assertThat(counter("shadowcache.verifications", "failure")).isEqualTo(2);
		assertThat(gauge("shadowcache.verification.age")).isEqualTo(1.5);
		assertThat(this.registry.get("shadowcache.generations").functionCounter().count()).isEqualTo(3);
		assertThat(gauge("shadowcache.quarantine")).isEqualTo(0.25);
		assertThat(store).isInstanceOf(VerifiedStore.class);
	}

	@Test
	void storeInMemoryHasNothingAmiss() {
		CacheStore store = new InMemoryEntryStore(10, Clock.systemUTC(), new Random(1));
		StoreMeters.bind(this.registry, store);
		assertThat(gauge("shadowcache.connection.up")).isEqualTo(1);
		assertThat(gauge("shadowcache.verification.age")).isEqualTo(-1);
		assertThat(gauge("shadowcache.quarantine")).isZero();
		assertThat(store).isNotInstanceOf(VerifiedStore.class);
	}

	private double gauge(String name) {
		return this.registry.get(name).gauge().value();
	}

	private double counter(String name, String outcome) {
		return this.registry.get(name).tag("outcome", outcome).functionCounter().count();
	}

	private static CacheStore verified(StoreFigures figures) {
		return (CacheStore) Proxy.newProxyInstance(StoreMetersTests.class.getClassLoader(),
				new Class<?>[] { CacheStore.class, VerifiedStore.class }, (proxy, method, arguments) -> figures);
	}

}
