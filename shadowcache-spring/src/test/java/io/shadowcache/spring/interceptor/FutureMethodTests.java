package io.shadowcache.spring.interceptor;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

import io.shadowcache.dependency.Dependency;
import io.shadowcache.dependency.DependencySet;
import io.shadowcache.dependency.TableName;
import io.shadowcache.engine.ShadowCache;
import io.shadowcache.spring.testing.CacheConfiguration;
import io.shadowcache.spring.testing.RecordingListener;
import io.shadowcache.spring.transaction.MethodTransaction;
import io.shadowcache.spring.transaction.ShadowCacheTransactions;
import io.shadowcache.spring.transaction.WriteFrame;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Timeout(60)
class FutureMethodTests {

	private static final AnnotationConfigApplicationContext CONTEXT = new AnnotationConfigApplicationContext(
			CacheConfiguration.class, LaterProducts.class);

	private static final Duration PATIENCE = Duration.ofSeconds(20);

	private final LaterProducts products = CONTEXT.getBean(LaterProducts.class);

	private final RecordingListener listener = CONTEXT.getBean(RecordingListener.class);

	private int before;

	@AfterAll
	static void close() {
		CONTEXT.close();
	}

	@BeforeEach
	void forgetEverything() {
		this.products.write(done("written")).join();
		this.before = this.products.calls();
		this.listener.drain();
	}

	@Test
	void secondCallIsAHit() {
		assertThat(this.products.future(1, done("a")).join()).isEqualTo("a");
		assertThat(this.products.future(1, done("b")).join()).isEqualTo("a");
		assertThat(this.products.stage(1, done("c")).toCompletableFuture().join()).isEqualTo("c");
		assertThat(this.products.stage(1, done("d")).toCompletableFuture().join()).isEqualTo("c");
		assertThat(calls()).isEqualTo(2);
	}

	@Test
	void theCallerDoesNotWait() {
		CompletableFuture<String> answer = new CompletableFuture<>();
		CompletableFuture<String> result = this.products.future(1, answer);
		assertThat(result).isNotDone();
		answer.complete("a");
		assertThat(result.join()).isEqualTo("a");
		assertThat(this.products.threads()).last().isNotSameAs(Thread.currentThread());
	}

	@Test
	void aFutureOfNullIsAHit() {
		assertThat(this.products.future(1, done(null)).join()).isNull();
		assertThat(this.products.future(1, done("a")).join()).isNull();
	}

	@Test
	void aFailureIsTheSameInstanceAndNotKept() {
		Exception failure = new Exception("no");
		assertThatThrownBy(() -> this.products.future(1, CompletableFuture.failedFuture(failure)).get())
			.isInstanceOf(ExecutionException.class)
			.cause()
			.isSameAs(failure);
		assertThat(this.products.future(1, done("a")).join()).isEqualTo("a");
	}

	@Test
	void cancellingCancelsTheLoad() {
		CompletableFuture<String> answer = new CompletableFuture<>();
		CompletableFuture<String> result = this.products.future(1, answer);
		result.cancel(true);
		assertThat(this.products.future(1, done("b")).join()).isEqualTo("b");
		if (calls() == 2) {
			assertThatThrownBy(() -> answer.get(20, TimeUnit.SECONDS)).isInstanceOf(CancellationException.class);
		}
	}

	@Test
	void aTransactionOfTheCallerIsNotLeft() {
		TransactionSynchronizationManager.setActualTransactionActive(true);
		try {
			assertThat(this.products.future(1, done("mine")).join()).isEqualTo("mine");
		}
		finally {
			TransactionSynchronizationManager.setActualTransactionActive(false);
		}
		assertThat(this.products.threads()).last().isSameAs(Thread.currentThread());
		assertThat(this.listener.drain()).containsExactly("bypass:unknown_transaction");
		assertThat(this.products.future(1, done("a")).join()).isEqualTo("a");
	}

	@Test
	void aReadInsideOfAWritingMethodDoesNotMeetTheCache() {
		this.products.future(1, done("a")).join();
		this.listener.drain();
		ShadowCacheTransactions transactions = CONTEXT.getBean(ShadowCacheTransactions.class);
		WriteFrame frame = transactions.begin(
				DependencySet.of(Dependency.table("test", TableName.parse("product", "public"))),
				MethodTransaction.JOINS);
		try {
			assertThat(this.products.future(1, done("b")).join()).isEqualTo("b");
		}
		finally {
			transactions.end(frame);
		}
		assertThat(this.listener.drain()).contains("bypass:dirty_transaction");
	}

	@Test
	void anArgumentThatChangesWhileItIsNeededFailsTheCall() {
		List<String> list = new ArrayList<>(List.of("a"));
		ShadowCache cache = CONTEXT.getBean(ShadowCache.class);
		CompletableFuture<Void> mayGoOn = new CompletableFuture<>();
		for (int index = 0; index < 8; index++) {
			cache.asyncQueries().execute(mayGoOn::join);
		}
		CompletableFuture<String> result = this.products.ofMutable(list);
		list.add("b");
		mayGoOn.complete(null);
		assertThat(result).failsWithin(PATIENCE);
		assertThat(this.products.ofMutable(List.of("a")).join()).isEqualTo("[a]");
	}

	private int calls() {
		return this.products.calls() - this.before;
	}

	private static CompletableFuture<String> done(String value) {
		return CompletableFuture.completedFuture(value);
	}

}
