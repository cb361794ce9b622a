package io.shadowcache.spring.interceptor;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

import io.shadowcache.engine.ShadowCache;
import io.shadowcache.engine.ThreadSettings;
import io.shadowcache.spring.testing.CacheConfiguration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import org.springframework.context.annotation.AnnotationConfigApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Timeout(60)
class FutureWriteTests {

	private static final AnnotationConfigApplicationContext CONTEXT = new AnnotationConfigApplicationContext(
			CacheConfiguration.class, LaterProducts.class);

	private final LaterProducts products = CONTEXT.getBean(LaterProducts.class);

	@AfterAll
	static void close() {
		CONTEXT.close();
	}

	@BeforeEach
	void keep() {
		this.products.write(done("written")).join();
		this.products.future(1, done("a")).join();
	}

	@Test
	void aWriteInvalidatesWhenItsFutureIsCompletedAndBeforeTheCallerHearsOfIt() {
		CompletableFuture<String> writing = new CompletableFuture<>();
		CompletableFuture<String> result = this.products.write(writing);
		assertThat(this.products.future(1, done("b")).join()).isEqualTo("a");
		assertThat(result).isNotDone();
		writing.complete("written");
		assertThat(result.join()).isEqualTo("written");
		assertThat(this.products.future(1, done("b")).join()).isEqualTo("b");
	}

	@Test
	void aWriteThatFailsInvalidatesToo() {
		IllegalStateException failure = new IllegalStateException("written, then failed");
		assertThatThrownBy(() -> this.products.write(CompletableFuture.failedFuture(failure)).get()).cause()
			.isSameAs(failure);
		assertThat(this.products.future(1, done("b")).join()).isEqualTo("b");
	}

	@Test
	void aWriteThatIsCancelledIsNotBelievedToBeOver() throws InterruptedException {
		Integer before = this.products.third().join();
		CompletableFuture<String> writing = new CompletableFuture<>();
		this.products.writeThird(writing).cancel(true);
		assertThat(writing).isCancelled();
		awaitWrites(CONTEXT.getBean(ShadowCache.class));
		Integer first = this.products.third().join();
		assertThat(first).isNotEqualTo(before);
		assertThat(this.products.third().join()).isNotEqualTo(first);
	}

	/**
	 * Waits for what was told of writes before.
	 */
	static void awaitWrites(ShadowCache cache) throws InterruptedException {
		CountDownLatch told = new CountDownLatch(ThreadSettings.DEFAULTS.storeAccess());
		for (long left = told.getCount(); left > 0; left--) {
			cache.executeWrite(() -> {
				told.countDown();
				assertThatNoException().isThrownBy(told::await);
			});
		}
		told.await();
	}

	private static CompletableFuture<String> done(String value) {
		return CompletableFuture.completedFuture(value);
	}

}
