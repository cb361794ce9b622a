package io.shadowcache.store;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A daemon thread that takes a step, rests, and takes the next, whatever a step throws:
 * nobody would notice the end of the thread.
 */
public final class BackgroundLoop implements AutoCloseable {

	private static final Logger logger = LoggerFactory.getLogger(BackgroundLoop.class);

	private static final Duration AFTER_A_BUG = Duration.ofSeconds(1);

	private final Step step;

	private final Thread thread;

	private final Semaphore alarm = new Semaphore(0);

	private final CountDownLatch firstStep = new CountDownLatch(1);

	private final AtomicBoolean started = new AtomicBoolean();

	private volatile boolean closed;

	/**
	 * Makes a loop that is not started.
	 * @param name the name of the thread
	 * @param step called again and again, on that thread only
	 */
	public BackgroundLoop(String name, Step step) {
		this.step = step;
		this.thread = new Thread(this::run, name);
		this.thread.setDaemon(true);
	}

	/**
	 * Starts the thread, unless it has been started already.
	 */
	public void start() {
		if (this.started.compareAndSet(false, true)) {
			this.thread.start();
		}
	}

	/**
	 * The same, and waits for the first step, but no longer than the timeout.
	 * @param timeout how long to wait at most
	 */
	public void start(Duration timeout) {
		start();
		awaitFirstStep(timeout);
	}

	/**
	 * Waits for the end of the first step.
	 * @param timeout how long to wait at most
	 */
	public void awaitFirstStep(Duration timeout) {
		try {
			boolean unused = this.firstStep.await(timeout.toNanos(), TimeUnit.NANOSECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/**
	 * Cuts the current rest short, or the next one.
	 */
	public void wake() {
		this.alarm.release();
	}

	private void run() {
		while (!this.closed) {
			try {
				Duration rest = takeStep();
				if (this.alarm.tryAcquire(rest.toNanos(), TimeUnit.NANOSECONDS)) {
					this.alarm.drainPermits();
				}
			}
			catch (InterruptedException ex) {
				// only close() interrupts
			}
		}
	}

	private Duration takeStep() {
		try {
			return this.step.take();
		}
		catch (Throwable ex) {
			if (!this.closed) {
				logger.warn("Unexpected failure on {}", this.thread.getName(), ex);
			}
			return AFTER_A_BUG;
		}
		finally {
			this.firstStep.countDown();
		}
	}

	/**
	 * Ends the thread and waits for its end.
	 */
	@Override
	public void close() {
		this.closed = true;
		this.thread.interrupt();
		try {
			this.thread.join(TimeUnit.SECONDS.toMillis(10));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/**
	 * A piece of background work.
	 */
	@FunctionalInterface
	public interface Step {

		/**
		 * Does the work.
		 * @return how long to rest
		 */
		Duration take();

	}

}
