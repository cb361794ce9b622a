package io.shadowcache.autoconfigure;

import io.shadowcache.engine.ShadowCache;

import org.springframework.context.SmartLifecycle;

/**
 * Starts the cache when all beans exist, before anything that takes requests. There is
 * nothing to do at stop: the cache is closed with the other beans, when the last request
 * has been answered.
 */
final class ShadowCacheLifecycle implements SmartLifecycle {

	/**
	 * Long before the web server and message listeners.
	 */
	static final int PHASE = Integer.MIN_VALUE / 2;

	private final ShadowCache cache;

	private final Runnable started;

	private volatile boolean running;

	/**
	 * Creates it.
	 * @param started called once, when the cache has been started
	 */
	ShadowCacheLifecycle(ShadowCache cache, Runnable started) {
		this.cache = cache;
		this.started = started;
	}

	@Override
	public void start() {
		if (!this.running) {
			this.running = true;
			this.cache.start();
			this.started.run();
		}
	}

	/**
	 * A context that is stopped may be started again, or only be paused.
	 */
	@Override
	public void stop() {
		// Closing is left to the destruction of the bean.
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	@Override
	public boolean isPauseable() {
		return false;
	}

	@Override
	public int getPhase() {
		return PHASE;
	}

}
