package io.shadowcache.spring.async;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/**
 * Chooses the threads on which what is not ours goes on after the store was asked: never
 * those that ask it, which would be missing then.
 */
public final class Continuations {

	private static final Executor POOL = new CompletableFuture<>().defaultExecutor();

	private Continuations() {
	}

	private static Executor orHere(Executor executor) {
		return (work) -> {
			try {
				executor.execute(work);
			}
			catch (RejectedExecutionException ex) {
				work.run();
			}
		};
	}

	/**
	 * Returns where a future of the calling thread goes on: on Reactor's threads for
	 * parallel work if that thread must not block, otherwise where futures do that name
	 * no executor, with the class loader of the calling thread.
	 * @return an executor for one call, which never rejects
	 */
	public static Executor ofFuture() {
		return EventLoops.isOnOne() ? orHere(EventLoops.ReactorThreads.of(false))
				: withClassLoader(Thread.currentThread().getContextClassLoader());
	}

	/**
	 * Returns where a publisher goes on that the calling thread has subscribed to: on
	 * Reactor's threads that may block, or on those that must not, as the calling thread.
	 * @return an executor for one call, which never rejects
	 */
	public static Executor ofPublisher() {
		return orHere(EventLoops.ReactorThreads.of(!EventLoops.isOnOne()));
	}

	private static Executor withClassLoader(ClassLoader loader) {
		return (work) -> POOL.execute(() -> {
			Thread thread = Thread.currentThread();
			ClassLoader before = thread.getContextClassLoader();
			thread.setContextClassLoader(loader);
			try {
				work.run();
			}
			finally {
				thread.setContextClassLoader(before);
			}
		});
	}

}
