package io.shadowcache.spring.cache;

import reactor.core.scheduler.Schedulers;

import org.springframework.util.ClassUtils;

/**
 * Recognises threads that must not block, where Reactor is there.
 */
final class EventLoops {

	private static final boolean REACTOR = ClassUtils.isPresent("reactor.core.scheduler.Schedulers",
			EventLoops.class.getClassLoader());

	private EventLoops() {
	}

	static boolean isOnOne() {
		return REACTOR && Schedulers.isInNonBlockingThread();
	}

}
