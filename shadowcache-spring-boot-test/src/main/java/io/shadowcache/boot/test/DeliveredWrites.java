package io.shadowcache.boot.test;

import java.util.function.Supplier;

import io.shadowcache.engine.ShadowCache;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;

/**
 * Lets a test wait until the store knows of all writes. The cache tells it in the
 * background after the commit, and stores nothing until then, so that a call that follows
 * a write at once may find one entry less than the next one.
 */
final class DeliveredWrites implements MethodInterceptor {

	private final Supplier<@Nullable ShadowCache> cache;

	DeliveredWrites(Supplier<@Nullable ShadowCache> cache) {
		this.cache = cache;
	}

	void await() {
		ShadowCache present = this.cache.get();
		if (present != null && present.pendingInvalidations() > 0) {
			Patience.until(() -> present.pendingInvalidations() == 0);
		}
	}

	@Override
	public @Nullable Object invoke(MethodInvocation call) throws Throwable {
		await();
		return call.proceed();
	}

}
