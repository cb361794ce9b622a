package io.shadowcache.spring.interceptor;

import java.util.concurrent.CompletableFuture;

import io.shadowcache.annotation.CachedQuery;
import io.shadowcache.annotation.InvalidatesTables;
import kotlin.coroutines.Continuation;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Asynchronous methods that cannot be annotated, one for each class.
 */
@SuppressWarnings("unused")
public final class BrokenLaterMethods {

	private BrokenLaterMethods() {
	}

	public static class FutureOfNothing {

		@CachedQuery(tables = "product")
		public CompletableFuture<Void> find() {
			return new CompletableFuture<>();
		}

	}

	public static class MonoOfNothing {

		@CachedQuery(tables = "product")
		public Mono<Void> find() {
			return Mono.empty();
		}

	}

	public static class FluxOfAnything {

		@CachedQuery(tables = "product")
		@SuppressWarnings("rawtypes")
		public Flux find() {
			return Flux.empty();
		}

	}

	public static class MonoInAMono {

		@CachedQuery(tables = "product")
		public Mono<Mono<String>> find() {
			return Mono.empty();
		}

	}

	public static class NoTables {

		@CachedQuery
		public Mono<String> find() {
			return Mono.empty();
		}

	}

	public static class RefreshedEarly {

		@CachedQuery(tables = "product", earlyRefresh = "true")
		public CompletableFuture<String> find() {
			return new CompletableFuture<>();
		}

	}

	public static class ReadsAsSuspending {

		@CachedQuery(tables = "product")
		public Object find(Continuation<? super String> continuation) {
			return "";
		}

	}

	public static class WritesAsSuspending {

		@InvalidatesTables("product")
		public Object write(Continuation<? super String> continuation) {
			return "";
		}

	}

}
