package io.shadowcache.spring.cache;

import java.util.concurrent.CompletableFuture;

import org.jspecify.annotations.Nullable;

import org.springframework.util.ClassUtils;

/**
 * Lets what a method returns be put within its load scope, on whichever thread its value
 * becomes known.
 */
@SuppressWarnings("FutureReturnValueIgnored") // what depends on a result has nobody who
												// asks it
final class LoadFollower {

	private static final boolean REACTOR = ClassUtils.isPresent("reactor.core.publisher.Flux",
			LoadFollower.class.getClassLoader());

	private final ThreadLoads loads;

	LoadFollower(ThreadLoads loads) {
		this.loads = loads;
	}

	@Nullable Object follow(@Nullable Object result, LoadScope scope) {
		if (result instanceof CompletableFuture<?> future) {
			return followFuture(future, scope);
		}
		return (REACTOR && result != null) ? ReactiveLoads.follow(result, scope, this.loads) : result;
	}

	private <T> CompletableFuture<T> followFuture(CompletableFuture<T> future, LoadScope scope) {
		CompletableFuture<T> followed = new CompletableFuture<>();
		future.whenComplete((value, ex) -> this.loads.within(scope, () -> {
			if (ex != null) {
				followed.completeExceptionally(ex);
			}
			else {
				followed.complete(value);
			}
		}));
		followed.whenComplete((value, ex) -> {
			if (followed.isCancelled()) {
				future.cancel(true);
			}
		});
		return followed;
	}

}
