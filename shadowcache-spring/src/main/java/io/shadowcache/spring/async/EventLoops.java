package io.shadowcache.spring.async;

import java.util.concurrent.Executor;

import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

import org.springframework.util.ClassUtils;

/**
 * Recognises threads that must not block, where Reactor is there.
 */
public final class EventLoops {

	private static final boolean REACTOR = ClassUtils.isPresent("reactor.core.scheduler.Schedulers",
			EventLoops.class.getClassLoader());

	private EventLoops() {
	}

	/**
	 * Whether the calling thread must not block.
	 * @return {@code true} on a thread that Reactor knows to be such
	 */
	public static boolean isOnOne() {
		return REACTOR && Schedulers.isInNonBlockingThread();
	}

	/**
	 * Knows Reactor.
	 */
	static final class ReactorThreads {

		private ReactorThreads() {
		}

		static Executor of(boolean mayBlock) {
			Scheduler scheduler = mayBlock ? Schedulers.boundedElastic() : Schedulers.parallel();
			return scheduler::schedule;
		}

	}

}
