package io.shadowcache.spring.interceptor;

import java.util.concurrent.CancellationException;
import java.util.function.Function;

import io.shadowcache.engine.Loader;
import io.shadowcache.key.CacheKey;
import org.jspecify.annotations.Nullable;

/**
 * One call of a cached method that may be repeated on another thread, while the caller
 * goes on. The thread gets the {@linkplain CallerContext context} of the caller.
 * <p>
 * Whether the call is still the same is told by its key, which is made again on that
 * thread before and after the method: it differs if the caller has changed an argument,
 * or if it is made of something that the thread does not have.
 */
final class DetachableCall implements Loader {

	private final QueryCall call;

	private final CacheKey key;

	private final Function<QueryCall, CacheKey> keys;

	private final Begin begin;

	DetachableCall(QueryCall call, CacheKey key, Function<QueryCall, CacheKey> keys, Begin begin) {
		this.call = call;
		this.begin = begin;
		this.key = key;
		this.keys = keys;
	}

	@Override
	public @Nullable Object load() throws Throwable {
		return this.call.load();
	}

	@Override
	public boolean isStorable(@Nullable Object result) {
		return this.call.isStorable(result);
	}

	@Override
	public @Nullable Loader detached() {
		QueryCall copy = this.call.copy();
		return (copy != null) ? new Detached(copy, CallerContext.capture()) : null;
	}

	private final class Detached implements Loader {

		private final QueryCall copy;

		private final CallerContext context;

		Detached(QueryCall copy, CallerContext context) {
			this.copy = copy;
			this.context = context;
		}

		@Override
		public @Nullable Object load() throws Throwable {
			CallerContext.Scope scope = this.context.open();
			try {
				requireSameKey();
				Object result = DetachableCall.this.begin.begin(this.copy);
				requireSameKey();
				return result;
			}
			finally {
				scope.close();
			}
		}

		@Override
		public boolean isStorable(@Nullable Object result) {
			CallerContext.Scope scope = this.context.open();
			try {
				return this.copy.isStorable(result);
			}
			finally {
				scope.close();
			}
		}

		private void requireSameKey() {
			if (!DetachableCall.this.keys.apply(this.copy).equals(DetachableCall.this.key)) {
				throw new CancellationException(
						"The key of the call is another on this thread, or its arguments were changed");
			}
		}

	}

	/**
	 * Runs the query of a copy of the call, or begins it.
	 */
	interface Begin {

		/**
		 * Runs it.
		 * @return its result, or a future of that
		 */
		@Nullable Object begin(QueryCall copy) throws Throwable;

	}

}
