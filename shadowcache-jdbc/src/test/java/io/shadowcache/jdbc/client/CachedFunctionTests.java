package io.shadowcache.jdbc.client;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import org.springframework.core.ParameterizedTypeReference;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

@Timeout(60)
class CachedFunctionTests {

	private final Stock stock = new Stock();

	private final SqlCache cache = this.stock.cache();

	private final AtomicInteger runs = new AtomicInteger();

	@AfterEach
	void close() {
		this.stock.close();
	}

	@Test
	void resultIsCachedByNameAndArguments() {
		CachedFunction<Integer> square = this.cache.function("square", Integer.class).dependsOnNothing();
		assertThat(square.params(3).get(() -> run(9)).value()).isEqualTo(9);
		assertThat(square.params(3).get(() -> run(0)).value()).isEqualTo(9);
		assertThat(square.params(4).get(() -> run(16)).value()).isEqualTo(16);
		assertThat(this.cache.function("cube", Integer.class).dependsOnNothing().params(3).get(() -> run(27)).value())
			.isEqualTo(27);
		assertThat(this.runs).hasValue(3);
	}

	@Test
	void tablesThatAFunctionReadsInvalidateIt() {
		JdbcClient jdbc = JdbcClient.create(this.cache.dataSource());
		CachedFunction<Long> count = this.cache.function("count", Long.class);
		CachedFunction.Computation<Long, RuntimeException> counting = () -> jdbc.sql("select count(*) from product")
			.query(Long.class)
			.single();
		assertThat(count.get(counting).value()).isEqualTo(3);
		assertThat(count.get(counting).isHit()).isTrue();
		jdbc.sql("delete from product where id = 1").update();
		assertThat(count.get(counting).value()).isEqualTo(2);
	}

	@Test
	void functionThatSaysNothingAndReadsNothingIsNotCached() {
		CachedFunction<Integer> random = this.cache.function("random", Integer.class);
		random.get(() -> run(1));
		assertThat(random.get(() -> run(2)).value()).isEqualTo(2);
	}

	@Test
	void cachedNullIsToldFromNone() {
		CachedFunction<String> name = this.cache.function("name", String.class).dependsOnNothing();
		assertThat(name.entry().read().isPresent()).isFalse();
		name.get(() -> null);
		assertThat(name.entry().read().isPresent()).isTrue();
		assertThat(name.entry().read().value()).isNull();
		assertThat(name.get(() -> "x").isHit()).isTrue();
	}

	@Test
	void checkedExceptionReachesTheCallerUnchangedAndIsNotCached() throws IOException {
		CachedFunction<String> page = this.cache.function("page", String.class).dependsOnNothing();
		IOException failure = new IOException("no route");
		assertThatExceptionOfType(IOException.class).isThrownBy(() -> page.get(() -> {
			throw failure;
		})).isSameAs(failure);
		assertThat(page.get(() -> "text").value()).isEqualTo("text");
	}

	@Test
	void genericResultsComeBackEqual() {
		CachedFunction<List<Product>> best = this.cache
			.function("best", new ParameterizedTypeReference<List<Product>>() {
			})
			.dependsOn("product");
		List<Product> loaded = best.get(() -> this.stock.teas().list().value()).value();
		CachedResult<List<Product>> hit = best.get(List::of);
		assertThat(hit.isHit()).isTrue();
		assertThat(hit.value()).isEqualTo(loaded).isNotEmpty();
	}

	@Test
	void queryInsideAFunctionInvalidatesTheFunctionToo() {
		CachedFunction<Integer> size = this.cache.function("size", Integer.class);
		this.stock.teas().list();
		assertThat(size.get(() -> this.stock.teas().list().value().size()).value()).isEqualTo(2);
		assertThat(size.get(() -> run(0)).isHit()).isTrue();
		this.cache.execute("delete from product where id = 1");
		assertThat(size.get(() -> this.stock.teas().list().value().size()).value()).isEqualTo(1);
	}

	@Test
	void asynchronousCallsRunOnThreadsOfTheCacheAndShareItsEntries() throws Exception {
		CachedFunction<String> thread = this.cache.function("thread", String.class).dependsOnNothing();
		String name = thread.getAsync(() -> Thread.currentThread().getName()).get().value();
		assertThat(name).startsWith("shadowcache-client-");
		assertThat(thread.get(() -> "own").value()).isEqualTo(name);
		assertThat(thread.params(1).getAsyncFrom(() -> CompletableFuture.completedFuture("stage")).get().value())
			.isEqualTo("stage");
		assertThat(this.stock.teas().listAsync().get().value()).hasSize(2);
		assertThat(this.stock.products("coffee").singleAsync().get().value().id()).isEqualTo(3);
		assertThat(this.cache.sql("delete from product").updateAsync().get()).isEqualTo(3);
		assertThat(this.stock.products("coffee").optionalAsync().get().value()).isEmpty();
	}

	@Test
	void asynchronousFailureIsTheComputationsOwn() {
		IOException failure = new IOException("no route");
		CachedFunction<String> page = this.cache.function("page", String.class).dependsOnNothing();
		assertThat(page.getAsync(() -> {
			throw failure;
		})).failsWithin(Duration.ofSeconds(30)).withThrowableThat().havingRootCause().isSameAs(failure);
		assertThat(page.getAsyncFrom(() -> CompletableFuture.failedFuture(failure))).failsWithin(Duration.ofSeconds(30))
			.withThrowableThat()
			.havingRootCause()
			.isSameAs(failure);
	}

	@Test
	void closeWaitsForCallsThatWereBegunAndEndsItsThreads() throws Exception {
		CountDownLatch begun = new CountDownLatch(1);
		CountDownLatch mayEnd = new CountDownLatch(1);
		CompletableFuture<CachedResult<String>> call = this.cache.function("slow", String.class)
			.dependsOnNothing()
			.getAsync(() -> {
				begun.countDown();
				mayEnd.await();
				return Thread.currentThread().getName();
			});
		begun.await();
		Thread closing = new Thread(this.cache::close);
		closing.start();
		mayEnd.countDown();
		closing.join();
		assertThat(call).isDone();
		assertThat(Thread.getAllStackTraces().keySet()).extracting(Thread::getName).doesNotContain(call.get().value());
		assertThatIllegalStateException()
			.isThrownBy(() -> this.cache.function("slow", String.class).getAsync(() -> ""));
	}

	private int run(int result) {
		this.runs.incrementAndGet();
		return result;
	}

}
