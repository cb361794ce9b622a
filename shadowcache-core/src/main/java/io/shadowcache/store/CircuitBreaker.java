package io.shadowcache.store;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;

/**
 * Counts failures without a successful read between them; after too many it lets no read
 * pass for a while, then one at a time. Its states are immutable and replaced atomically,
 * so that each transition is made by exactly one thread.
 */
final class CircuitBreaker {

	private static final State HEALTHY = new Closed(0);

	private final int failuresToOpen;

	private final Duration open;

	private final LongSupplier ticker;

	private final BreakerListener listener;

	private final AtomicReference<State> state = new AtomicReference<>(HEALTHY);

	private final AtomicLong closings = new AtomicLong();

	CircuitBreaker(int failuresToOpen, Duration open, LongSupplier ticker, BreakerListener listener) {
		this.failuresToOpen = failuresToOpen;
		this.open = open;
		this.ticker = ticker;
		this.listener = listener;
	}

	/**
	 * Asks for permission to read. Who gets it must report how the read ended. Who is
	 * overtaken looks again: the breaker may have closed.
	 */
	boolean admits() {
		State current = this.state.get();
		while (current instanceof Open waiting && this.ticker.getAsLong() - waiting.untilNanos() >= 0) {
			if (this.state.compareAndSet(current, new HalfOpen())) {
				return true;
			}
			current = this.state.get();
		}
		return current instanceof Closed;
	}

	/**
	 * A read has succeeded.
	 */
	void succeeded() {
		State current = this.state.get();
		while (current != HEALTHY) {
			boolean closes = !(current instanceof Closed);
			if (closes) {
				this.closings.incrementAndGet();
			}
			if (this.state.compareAndSet(current, HEALTHY)) {
				if (closes) {
					this.listener.onClose();
				}
				return;
			}
			current = this.state.get();
		}
	}

	/**
	 * Counts how often reads were let pass again, before they are. One may be counted
	 * twice.
	 */
	long closings() {
		return this.closings.get();
	}

	/**
	 * The store answers writes, so that it is worth probing it with the next read.
	 */
	void answered() {
		State current = this.state.get();
		if (current instanceof Open) {
			this.state.compareAndSet(current, new Open(this.ticker.getAsLong()));
		}
	}

	/**
	 * A read has failed.
	 */
	void failed(StoreException failure) {
		State current = this.state.get();
		if (current instanceof HalfOpen) {
			this.state.compareAndSet(current, newOpen());
		}
		else {
			count(failure);
		}
	}

	/**
	 * A write has failed. While reads are kept from the store this makes no difference:
	 * only a read tells whether reads may pass again.
	 */
	void writeFailed(StoreException failure) {
		count(failure);
	}

	/**
	 * A store without a connection fails at once: there is no wait to spare, and when it
	 * is back it can be used at once. A store that refuses an entry is well.
	 */
	private void count(StoreException failure) {
		boolean counts = !(failure instanceof NoConnectionException || failure instanceof EntryTooLargeException);
		while (counts && this.state.get() instanceof Closed closed) {
			boolean opens = closed.failures() + 1 >= this.failuresToOpen;
			if (this.state.compareAndSet(closed, opens ? newOpen() : new Closed(closed.failures() + 1))) {
				if (opens) {
					this.listener.onOpen(failure);
				}
				return;
			}
		}
	}

	boolean isOpen() {
		return !(this.state.get() instanceof Closed);
	}

	private State newOpen() {
		return new Open(this.ticker.getAsLong() + this.open.toNanos());
	}

	/**
	 * What the breaker does now.
	 */
	private interface State {

	}

	/**
	 * Everything passes.
	 *
	 * @param failures how many failures there were since the last successful read
	 */
	private record Closed(int failures) implements State {
	}

	/**
	 * No read passes.
	 *
	 * @param untilNanos when a probe may pass, by the ticker
	 */
	private record Open(long untilNanos) implements State {
	}

	/**
	 * One read, the probe, is on its way; no other passes.
	 */
	private static final class HalfOpen implements State {

	}

}
