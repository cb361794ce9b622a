package io.shadowcache.model;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.random.RandomGenerator;

import io.shadowcache.near.ForgetReason;
import io.shadowcache.near.InvalidationChannel;
import io.shadowcache.near.InvalidationListener;

/**
 * Reports to one process what the server has lost, later, but in order.
 */
final class LateChannel implements InvalidationChannel {

	private final Queue<Runnable> reports = new ArrayDeque<>();

	private InvalidationListener listener;

	@Override
	public void open(InvalidationListener heard) {
		this.listener = heard;
		heard.connected();
	}

	void lost() {
		if (this.listener != null) {
			this.reports.add(() -> {
				this.listener.lost(ForgetReason.CONNECTION_LOST);
				this.listener.connected();
			});
		}
	}

	/**
	 * Asks for a proof, or lets the next report arrive.
	 */
	void deliver(long nanos, RandomGenerator random) {
		if (this.listener == null) {
			return;
		}
		if (random.nextBoolean()) {
			this.reports.add(() -> this.listener.heardUntil(nanos));
		}
		Runnable next = this.reports.poll();
		if (next != null) {
			next.run();
		}
	}

	@Override
	public void close() {
	}

}
