package io.shadowcache.boot.test.shop;

import io.shadowcache.autoconfigure.StoreType;
import io.shadowcache.boot.test.AutoConfigureShadowCache;
import io.shadowcache.boot.test.CacheCalls;
import io.shadowcache.store.CacheStore;
import org.junit.jupiter.api.Test;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.test.autoconfigure.JdbcTest;
import org.springframework.boot.testcontainers.service.connection.ServiceConnection;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A real Redis in a container; skipped where there is no Docker.
 */
@Testcontainers(disabledWithoutDocker = true)
// tag::container[]
@JdbcTest(properties = "shadowcache.consistency.lease=1s")
@AutoConfigureShadowCache(store = StoreType.REDIS)
@Import(ProductRepository.class)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class RedisContainerTests {

	@Container
	@ServiceConnection
	static final GenericContainer<?> redis = new GenericContainer<>("redis:8").withExposedPorts(6379);

	// end::container[]

	@Autowired
	private ProductRepository products;

	@Autowired
	private CacheCalls cache;

	@Test
	void entriesAreInTheContainer(@Autowired CacheStore store) throws Exception {
		this.products.findById(1);
		this.products.findById(1);
		assertThat(this.cache).query("ProductRepository.findById").wasHit();
		assertThat(store.describe()).startsWith("Redis 8.").contains(":" + redis.getMappedPort(6379));
		assertThat(redis.execInContainer("redis-cli", "--scan", "--pattern", "shadowcache:shop:*:e:*").getStdout())
			.isNotBlank();
	}

}
