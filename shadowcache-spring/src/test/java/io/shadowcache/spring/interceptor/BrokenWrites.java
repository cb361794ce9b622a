package io.shadowcache.spring.interceptor;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.Future;

import io.shadowcache.annotation.InvalidatesTables;

/**
 * Writing methods of which nobody hears when they have written, one for each class.
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

	public static class WritesInAPublisher {

		@InvalidatesTables("product")
		public Flow.Processor<String, String> write() {
			throw new UnsupportedOperationException();
		}

	}

}
