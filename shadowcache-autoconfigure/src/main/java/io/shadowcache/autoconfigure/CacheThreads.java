package io.shadowcache.autoconfigure;

import java.util.concurrent.Executor;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/**
 * The threads that ask the store for callers that must not block. No bean of type
 * {@link Executor}, which would take the place of the application's own.
 */
final class CacheThreads implements DisposableBean {

	private final ThreadPoolTaskExecutor executor = new ThreadPoolTaskExecutor();

	CacheThreads(CacheManagerProperties properties) {
		this.executor.setThreadNamePrefix("shadowcache-cache-");
		this.executor.setCorePoolSize(properties.threads());
		this.executor.setMaxPoolSize(properties.threads());
		this.executor.setQueueCapacity(properties.maxWaiting());
		this.executor.setAllowCoreThreadTimeOut(true);
		this.executor.setDaemon(true);
		this.executor.initialize();
	}

	Executor executor() {
		return this.executor;
	}

	@Override
	public void destroy() {
		this.executor.shutdown();
	}

}
