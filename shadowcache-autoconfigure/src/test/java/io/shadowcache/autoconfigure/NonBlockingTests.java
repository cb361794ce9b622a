package io.shadowcache.autoconfigure;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.atomic.AtomicInteger;

import io.shadowcache.annotation.CachedQuery;
import io.shadowcache.annotation.InvalidatesTables;
import io.shadowcache.jdbc.client.CachedFunction;
import io.shadowcache.jdbc.client.SqlCache;
import io.shadowcache.test.server.RedisProcess;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.blockhound.BlockHound;
import reactor.blockhound.BlockingOperationError;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Tests that nothing blocks a thread that must not be blocked, over a real Redis. Needs a
 * JVM of its own, whose classes BlockHound changes.
 */
@Tag("blockhound")
@Timeout(120)
class NonBlockingTests {

	private static final Duration PATIENCE = Duration.ofSeconds(20);

	private static RedisProcess redis;

	private static ConfigurableApplicationContext context;

	@BeforeAll
	static void start() {
		redis = RedisProcess.start();
		context = new SpringApplicationBuilder(Application.class).web(WebApplicationType.NONE)
			.run("--shadowcache.store=redis", "--shadowcache.database-id=shop", "--shadowcache.consistency.lease=300ms",
					"--shadowcache.redis.read-timeout=20s", "--shadowcache.redis.write-timeout=20s",
					"--spring.data.redis.port=" + redis.port());
		// A new Redis is in quarantine for a lease.
		Awaitility.await().until(() -> stocks().number().block(PATIENCE).equals(stocks().number().block(PATIENCE)));
		// Beginning a thread takes a lock, at most once for each of a few threads.
		BlockHound.install((hound) -> hound.allowBlockingCallsInside(ThreadPoolExecutor.class.getName(), "addWorker"));
	}

	@AfterAll
	static void stop() {
		context.close();
		redis.close();
	}

	@Test
	void aThreadThatBlocksIsCaught() {
		Mono<Void> blocking = Mono.fromCallable(() -> {
			Thread.sleep(1);
			return 1;
		}).subscribeOn(Schedulers.parallel()).then();
		assertThatThrownBy(() -> blocking.block(PATIENCE)).hasRootCauseInstanceOf(BlockingOperationError.class);
	}

	@Test
	void readsAndWritesOfPublishersBlockNoThreadOfReactor() {
		for (int round = 0; round < 20; round++) {
			Integer missed = parallel(stocks().number());
			assertThat(parallel(stocks().number())).isEqualTo(missed);
			assertThat(parallel(stocks().numbers().collectList())).containsExactly(1, 2, 3);
			assertThat(parallel(stocks().write(Mono.just("written")))).isEqualTo("written");
			assertThat(parallel(stocks().number())).isGreaterThan(missed);
		}
	}

	@Test
	void manySubscribersAtTheSameTimeBlockNoThreadOfReactor() {
		for (int round = 0; round < 20; round++) {
			Integer value = parallel(Flux.range(0, 200)
				.flatMap((one) -> stocks().number().subscribeOn(Schedulers.parallel()), 100)
				.last());
			assertThat(value).isPositive();
		}
	}

	@Test
	void futuresBlockNoThreadOfReactor() {
		Integer missed = parallel(Mono.defer(() -> Mono.fromFuture(stocks().future())));
		assertThat(parallel(Mono.defer(() -> Mono.fromFuture(stocks().future())))).isEqualTo(missed);
		parallel(Mono.defer(() -> Mono.fromFuture(stocks().writeFuture())));
		assertThat(parallel(Mono.defer(() -> Mono.fromFuture(stocks().future())))).isGreaterThan(missed);
	}

	@Test
	void callsOfTheProgrammaticApiBlockNoThreadOfReactor() {
		AtomicInteger loads = new AtomicInteger();
		CachedFunction<Integer> function = context.getBean(SqlCache.class)
			.function("number", Integer.class)
			.dependsOnNothing();
		for (int round = 0; round < 20; round++) {
			CachedFunction<Integer> one = function.params(round);
			Integer missed = parallel(Mono.defer(() -> Mono.fromFuture(one.getAsync(loads::incrementAndGet)))).value();
			assertThat(missed).isEqualTo(round + 1);
			assertThat(parallel(Mono.defer(() -> Mono.fromFuture(one.getAsync(loads::incrementAndGet)))).value())
				.isEqualTo(missed);
		}
	}

	private static <T> T parallel(Mono<T> mono) {
		return mono.subscribeOn(Schedulers.parallel()).block(PATIENCE);
	}

	private static Stocks stocks() {
		return context.getBean(Stocks.class);
	}

	public static class Stocks {

		private final AtomicInteger calls = new AtomicInteger();

		@CachedQuery(tables = "stock")
		public Mono<Integer> number() {
			return Mono.fromSupplier(this.calls::incrementAndGet);
		}

		@CachedQuery(tables = "stock")
		public Flux<Integer> numbers() {
			return Flux.fromIterable(List.of(1, 2, 3));
		}

		@CachedQuery(tables = "stock")
		public CompletableFuture<Integer> future() {
			return CompletableFuture.completedFuture(this.calls.incrementAndGet());
		}

		@InvalidatesTables("stock")
		public Mono<String> write(Mono<String> answer) {
			return answer;
		}

		@InvalidatesTables("stock")
		public CompletableFuture<Integer> writeFuture() {
			return CompletableFuture.completedFuture(1);
		}

	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Application {

		@Bean
		Stocks stocks() {
			return new Stocks();
		}

	}

}
