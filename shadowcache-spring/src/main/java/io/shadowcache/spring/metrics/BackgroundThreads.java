package io.shadowcache.spring.metrics;

import java.util.Arrays;

/**
 * Finds the threads of the cache by their name.
 */
public final class BackgroundThreads {

	private static final String PREFIX = "shadowcache-";

	private BackgroundThreads() {
	}

	/**
	 * Counts the threads that are alive, those of all caches in the process.
	 * @return a number of at least 0
	 */
	public static int count() {
		ThreadGroup root = Thread.currentThread().getThreadGroup();
		while (root.getParent() != null) {
			root = root.getParent();
		}
		Thread[] threads = new Thread[2 * root.activeCount() + 16];
		int found = root.enumerate(threads);
		return (int) Arrays.stream(threads, 0, found).filter((thread) -> thread.getName().startsWith(PREFIX)).count();
	}

}
