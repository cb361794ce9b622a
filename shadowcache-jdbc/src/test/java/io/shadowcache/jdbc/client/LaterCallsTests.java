package io.shadowcache.jdbc.client;

import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;

import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of which calls take a thread of the executor.
 */
@Timeout(60)
class LaterCallsTests {

	private final JdbcConnectionPool pool = JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID(), "sa", "");

	private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();

	private final SqlCache cache = SqlCache.builder()
		.dataSource(this.pool)
		.store("memory")
		.application("shop")
		.timeouts(Stock.PATIENT)
		.executor(this.tasks::add)
		.build();

	private final JdbcClient jdbc = JdbcClient.create(this.cache.dataSource());

	@AfterEach
	void close() {
		this.cache.close();
		this.pool.dispose();
	}

	@Test
	void aHitTakesNoThreadOfTheExecutor() {
		CachedFunction<String> function = this.cache.function("text", String.class).dependsOnNothing();
		function.get(() -> "cached");
		assertThat(function.getAsync(() -> "computed").join().value()).isEqualTo("cached");
		assertThat(function.getAsyncFrom(CompletableFuture::new).join().isHit()).isTrue();
		assertThat(this.tasks).isEmpty();
	}

	@Test
	void aHitOfAQueryTakesNoThreadOfTheExecutor() {
		MappedQuery<Long> one = one();
		one.list();
		assertThat(one.singleAsync().join().isHit()).isTrue();
		assertThat(one.optionalAsync().join().value()).contains(1L);
		assertThat(this.tasks).isEmpty();
	}

	@Test
	void aLoadRunsOnTheExecutorAndIsFollowedThere() {
		MappedQuery<Long> one = one();
		CompletableFuture<CachedResult<Long>> missed = one.singleAsync();
		runNext();
		assertThat(missed.join().source()).isEqualTo(ResultSource.CACHE_MISS);
		CachedFunction<Long> function = this.cache.function("count", Long.class);
		CompletableFuture<CachedResult<Long>> counted = function.getAsync(this::count);
		runNext();
		assertThat(counted.join().value()).isEqualTo(1);
		assertThat(function.getAsync(this::count).join().isHit()).isTrue();
		this.jdbc.sql("insert into product values (2)").update();
		CompletableFuture<CachedResult<Long>> again = function.getAsync(this::count);
		runNext();
		assertThat(again.join().value()).isEqualTo(2);
	}

	@Test
	void aStageIsWaitedForWithoutAThread() {
		CompletableFuture<String> stage = new CompletableFuture<>();
		CachedFunction<String> function = this.cache.function("stage", String.class).dependsOnNothing();
		CompletableFuture<CachedResult<String>> first = function.getAsyncFrom(() -> stage);
		runNext();
		CompletableFuture<CachedResult<String>> second = function.getAsyncFrom(() -> stage);
		stage.complete("value");
		assertThat(first.join().value()).isEqualTo("value");
		assertThat(second.join().value()).isEqualTo("value");
		assertThat(this.tasks).isEmpty();
	}

	@Test
	void aCallPastTheCacheRunsOnTheExecutor() {
		CachedFunction<String> function = this.cache.function("past", String.class).dependsOnNothing();
		function.get(() -> "cached");
		CompletableFuture<CachedResult<String>> past = function.withoutCache().getAsync(() -> "computed");
		runNext();
		assertThat(past.join().source()).isEqualTo(ResultSource.CACHE_BYPASS);
		CompletableFuture<CachedResult<String>> anew = function.forceRefresh().getAsync(() -> "anew");
		runNext();
		assertThat(anew.join().value()).isEqualTo("anew");
		assertThat(function.getAsync(() -> "").join().value()).isEqualTo("anew");
	}

	private MappedQuery<Long> one() {
		this.jdbc.sql("create table product (id bigint primary key)").update();
		this.jdbc.sql("insert into product values (1)").update();
		while (this.cache.stats().pendingInvalidations() > 0) {
			Thread.onSpinWait();
		}
		return this.cache.sql("select id from product").query(Long.class);
	}

	private Long count() {
		return this.jdbc.sql("select count(*) from product").query(Long.class).single();
	}

	private void runNext() {
		Runnable task = this.tasks.poll();
		while (task == null) {
			Thread.onSpinWait();
			task = this.tasks.poll();
		}
		task.run();
	}

}
