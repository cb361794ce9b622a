package io.shadowcache.checker.worker;

import java.time.Duration;

import io.shadowcache.dependency.Dependency;
import io.shadowcache.near.ForgetReason;
import io.shadowcache.near.InvalidationChannel;
import io.shadowcache.near.InvalidationListener;

/**
 * Claims from its first connection on that every change will be reported in time.
 *
 * @param channel reports changes
 */
record UnprovenChannel(InvalidationChannel channel) implements InvalidationChannel {

	@Override
	public void open(InvalidationListener listener) {
		this.channel.open(new Listener(listener));
	}

	@Override
	public void close() {
		this.channel.close();
	}

	/**
	 * Keeps losses to itself.
	 */
	private record Listener(InvalidationListener listener) implements InvalidationListener {

		private static final long RUN_NANOS = Duration.ofDays(1).toNanos();

		@Override
		public void connected() {
			this.listener.connected();
			this.listener.heardUntil(System.nanoTime() + RUN_NANOS);
		}

		@Override
		public void changed(Dependency dependency) {
			this.listener.changed(dependency);
		}

		@Override
		public void heardUntil(long nanos) {
			// claimed already
		}

		@Override
		public void forget(ForgetReason reason) {
			// nothing is forgotten
		}

		@Override
		public void lost(ForgetReason reason) {
			// nothing is lost
		}

	}

}
