package io.shadowcache.autoconfigure.cache.spring;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.cache.annotation.CacheConfig;
import org.springframework.cache.annotation.Cacheable;

/**
 * Methods whose results are there later.
 */
public interface LaterNumbers {

	CompletableFuture<Long> future(Object key);

	Mono<Long> mono(Object key);

	Flux<Long> flux(Object key);

	/**
	 * Another number at each load.
	 */
	abstract class Counted implements LaterNumbers {

		private final AtomicLong counter = new AtomicLong();

		final CompletableFuture<Long> nextFuture() {
			return CompletableFuture.completedFuture(this.counter.getAndIncrement());
		}

		final Mono<Long> nextMono() {
			return Mono.fromSupplier(this.counter::getAndIncrement);
		}

		final Flux<Long> nextFlux() {
			return Flux.defer(() -> Flux.just(this.counter.getAndIncrement(), 0L, -1L, -2L, -3L));
		}

		final IllegalStateException failure() {
			return new IllegalStateException("call " + this.counter.incrementAndGet());
		}

	}

	/**
	 * Each call asks the cache before it loads.
	 */
	@CacheConfig(cacheNames = "first")
	class Each extends Counted {

		@Cacheable
		@Override
		public CompletableFuture<Long> future(Object key) {
			return nextFuture();
		}

		@Cacheable
		@Override
		public Mono<Long> mono(Object key) {
			return nextMono();
		}

		@Cacheable
		@Override
		public Flux<Long> flux(Object key) {
			return nextFlux();
		}

	}

	/**
	 * Calls at the same time share a load.
	 */
	@CacheConfig(cacheNames = "first")
	class Once extends Counted {

		@Cacheable(sync = true)
		@Override
		public CompletableFuture<Long> future(Object key) {
			return nextFuture();
		}

		@Cacheable(sync = true)
		@Override
		public Mono<Long> mono(Object key) {
			return nextMono();
		}

		@Cacheable(sync = true)
		@Override
		public Flux<Long> flux(Object key) {
			return nextFlux();
		}

	}

	/**
	 * Each load fails.
	 */
	@CacheConfig(cacheNames = "first")
	class Failing extends Counted {

		@Cacheable
		@Override
		public CompletableFuture<Long> future(Object key) {
			return CompletableFuture.failedFuture(failure());
		}

		@Cacheable
		@Override
		public Mono<Long> mono(Object key) {
			return Mono.error(failure());
		}

		@Cacheable
		@Override
		public Flux<Long> flux(Object key) {
			return Flux.error(failure());
		}

	}

	/**
	 * Each load fails for all who share it.
	 */
	@CacheConfig(cacheNames = "first")
	class FailingOnce extends Counted {

		@Cacheable(sync = true)
		@Override
		public CompletableFuture<Long> future(Object key) {
			return CompletableFuture.failedFuture(failure());
		}

		@Cacheable(sync = true)
		@Override
		public Mono<Long> mono(Object key) {
			return Mono.error(failure());
		}

		@Cacheable(sync = true)
		@Override
		public Flux<Long> flux(Object key) {
			return Flux.error(failure());
		}

	}

}
