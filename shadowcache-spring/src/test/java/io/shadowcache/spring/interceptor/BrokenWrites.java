package io.shadowcache.spring.interceptor;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.Future;

import io.shadowcache.annotation.InvalidatesTables;

/**
 * Writing methods that return before they have written, one for each class.
 */
public final class BrokenWrites {

	private BrokenWrites() {
	}

	public static class WritesInAFuture {

		@InvalidatesTables("product")
		public Future<String> write() {
			return new CompletableFuture<>();
		}

	}

	public static class WritesInACompletableFuture {

		@InvalidatesTables("product")
		public CompletableFuture<Void> write() {
			return new CompletableFuture<>();
		}

	}

	public static class WritesInAStage {

		@InvalidatesTables("product")
		public CompletionStage<Void> write() {
			return new CompletableFuture<>();
		}

	}

	public static class WritesInAPublisher {

		@InvalidatesTables("product")
		public Flow.Processor<String, String> write() {
			throw new UnsupportedOperationException();
		}

	}

}
