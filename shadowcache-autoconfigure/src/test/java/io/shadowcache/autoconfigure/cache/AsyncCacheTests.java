package io.shadowcache.autoconfigure.cache;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import io.shadowcache.autoconfigure.cache.CachedProducts.Product;
import io.shadowcache.spring.cache.ShadowCacheManager;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import org.springframework.cache.Cache;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of futures and publishers behind Spring's annotations.
 */
class AsyncCacheTests {

	private static final Duration PATIENCE = Duration.ofSeconds(20);

	private final ConfigurableApplicationContext context = CachingApplication.start("shadowcache.store=memory");

	private final CachedProducts products = this.context.getBean(CachedProducts.class);

	@AfterEach
	void stop() {
		this.context.close();
	}

	@Test
	void aFutureThatIsCompletedOnAnotherThreadIsKept() {
		CompletableFuture<String> answer = new CompletableFuture<>();
		CompletableFuture<String> first = this.products.slow("a", answer);
		answer.completeAsync(() -> "value");
		assertThat(first.join()).isEqualTo("value");
		assertThat(this.products.slow("a", new CompletableFuture<>())).succeedsWithin(PATIENCE).isEqualTo("value");
	}

	@Test
	void anEvictionWhileAFutureIsLoadedLeavesNoOldValue() {
		CompletableFuture<String> answer = new CompletableFuture<>();
		CompletableFuture<String> first = this.products.slow("a", answer);
		Awaitility.await().until(() -> this.products.loads() == 1);
		cache("slow").evict("a");
		answer.completeAsync(() -> "old");
		assertThat(first.join()).isEqualTo("old");
		assertThat(this.products.slow("a", CompletableFuture.completedFuture("new"))).succeedsWithin(PATIENCE)
			.isEqualTo("new");
	}

	@Test
	void aFutureThatFailsIsNotKept() {
		assertThat(this.products.slow("a", CompletableFuture.failedFuture(new IllegalStateException("no"))))
			.failsWithin(PATIENCE);
		assertThat(this.products.slow("a", CompletableFuture.completedFuture("value"))).succeedsWithin(PATIENCE)
			.isEqualTo("value");
	}

	@Test
	void callersOfASynchronisedMethodWaitForOneFuture() {
		CompletableFuture<String> first = this.products.later("a");
		Awaitility.await().until(() -> this.products.loads() == 1);
		CompletableFuture<String> second = this.products.later("a");
		this.products.answer("value");
		assertThat(first).succeedsWithin(PATIENCE).isEqualTo("value");
		assertThat(second).succeedsWithin(PATIENCE).isEqualTo("value");
		assertThat(this.products.loads()).isEqualTo(1);
	}

	@Test
	void aMonoIsKeptAsItsValue() {
		String first = mono();
		assertThat(mono()).isEqualTo(first);
		assertThat(cache("monos").get(1, Product.class)).isEqualTo(new Product(1, "old"));
	}

	@Test
	void aMonoThatIsSubscribedToOnAnotherThreadLoadsNothingOld() {
		this.products.mono(1).subscribeOn(Schedulers.parallel()).block(PATIENCE);
		cache("monos").clear();
		this.context.getBean(JdbcClient.class).sql("update product set name = 'new'").update();
		assertThat(mono()).isEqualTo("new");
	}

	@Test
	void aFluxIsKeptAsAList() {
		List<String> first = this.products.flux("x").collectList().block(PATIENCE);
		assertThat(first).containsExactly("x1", "x2");
		assertThat(this.products.flux("x").collectList().block(PATIENCE)).isEqualTo(first);
		assertThat(this.products.loads()).isEqualTo(1);
	}

	@Test
	void aPublisherEvictsWhenItHasCompleted() {
		this.products.setNote("a", "value");
		Mono<Void> dropping = this.products.dropNoteLater("a");
		assertThat(cache("notes").get("a", String.class)).isEqualTo("value");
		dropping.block(PATIENCE);
		assertThat(cache("notes").get("a")).isNull();
	}

	@Test
	void aLoadDoesNotOccupyAThreadThatAsksTheStore() {
		Cache cache = cache("notes");
		String thread = cache.retrieve("a", () -> CompletableFuture.completedFuture(Thread.currentThread().getName()))
			.join();
		assertThat(thread).doesNotStartWith("shadowcache-");
	}

	@Test
	void retrieveInATransactionIsAMissThatStoresNothing() {
		this.products.setNote("a", "value");
		this.context.getBean(TransactionTemplate.class)
			.executeWithoutResult((status) -> assertThat(cache("notes").retrieve("a")).isNull());
		assertThat(cache("notes").get("a", String.class)).isEqualTo("value");
	}

	private Cache cache(String name) {
		return this.context.getBean(ShadowCacheManager.class).getCache(name);
	}

	private String mono() {
		Product product = this.products.mono(1).block(PATIENCE);
		assertThat(product).isNotNull();
		return product.name();
	}

}
