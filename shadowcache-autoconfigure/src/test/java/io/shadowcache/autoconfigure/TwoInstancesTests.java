package io.shadowcache.autoconfigure;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import io.shadowcache.annotation.CachedQuery;
import io.shadowcache.test.server.RedisProcess;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.data.redis.autoconfigure.DataRedisAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two instances of an application over one real Redis.
 */
class TwoInstancesTests {

	private static final AtomicInteger LOADS = new AtomicInteger();

	@Test
	void manyCallersOfAMissingEntryCauseOneLoad() {
		try (RedisProcess redis = RedisProcess.start()) {
			ApplicationContextRunner instance = new ApplicationContextRunner()
				.withConfiguration(AutoConfigurations.of(DataRedisAutoConfiguration.class,
						ShadowCacheAutoConfiguration.class, ShadowCacheRedisAutoConfiguration.class))
				.withBean(SlowQuery.class)
				.withPropertyValues("spring.data.redis.host=127.0.0.1", "spring.data.redis.port=" + redis.port(),
						"spring.data.redis.timeout=5s", "shadowcache.redis.read-timeout=5s",
						"shadowcache.database-id=two", "shadowcache.consistency.lease=1s");
			instance.run((first) -> instance
				.run((second) -> ask(List.of(first.getBean(SlowQuery.class), second.getBean(SlowQuery.class)))));
		}
	}

	private static void ask(List<SlowQuery> instances) throws Exception {
		instances.forEach(TwoInstancesTests::awaitFirstHit);
		LOADS.set(0);
		ExecutorService threads = Executors.newCachedThreadPool();
		CountDownLatch start = new CountDownLatch(1);
		List<Future<String>> answers = new ArrayList<>();
		for (int caller = 0; caller < 200; caller++) {
			SlowQuery instance = instances.get(caller % 2);
			answers.add(threads.submit(() -> {
				start.await();
				return instance.slow(2);
			}));
		}
		start.countDown();
		for (Future<String> answer : answers) {
			assertThat(answer.get()).isEqualTo("slow 2");
		}
		threads.shutdown();
		assertThat(LOADS).hasValue(1);
	}

	/**
	 * Nothing is stored while the generation of the server is new.
	 */
	private static void awaitFirstHit(SlowQuery instance) {
		Awaitility.await().until(() -> {
			int before = LOADS.get();
			instance.slow(1);
			return LOADS.get() == before;
		});
	}

	public static class SlowQuery {

		@CachedQuery(name = "slow", tables = "product")
		public String slow(int id) throws InterruptedException {
			LOADS.incrementAndGet();
			boolean unused = new CountDownLatch(1).await(50, TimeUnit.MILLISECONDS);
			return "slow " + id;
		}

	}

}
