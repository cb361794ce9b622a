package io.shadowcache.checker.worker;

import io.shadowcache.dependency.Dependency;
import io.shadowcache.near.ForgetReason;
import io.shadowcache.near.InvalidationChannel;
import io.shadowcache.near.InvalidationListener;
import io.shadowcache.store.Failpoint;
import io.shadowcache.store.Failpoints;

/**
 * Tells when a change was reported that nothing has heard of yet.
 */
final class FailpointChannel implements InvalidationChannel {

	private final InvalidationChannel channel;

	private final Failpoints failpoints;

	FailpointChannel(InvalidationChannel channel, Failpoints failpoints) {
		this.channel = channel;
		this.failpoints = failpoints;
	}

	@Override
	public void open(InvalidationListener listener) {
		this.channel.open(new Listener(listener, this.failpoints));
	}

	@Override
	public void close() {
		this.channel.close();
	}

	/**
	 * Hears before the listener does.
	 */
	private record Listener(InvalidationListener listener, Failpoints failpoints) implements InvalidationListener {

		@Override
		public void connected() {
			this.listener.connected();
		}

		@Override
		public void changed(Dependency dependency) {
			this.failpoints.reached(Failpoint.PUSH_RECEIVED);
			this.listener.changed(dependency);
		}

		@Override
		public void heardUntil(long nanos) {
			this.listener.heardUntil(nanos);
		}

		@Override
		public void forget(ForgetReason reason) {
			this.failpoints.reached(Failpoint.PUSH_RECEIVED);
			this.listener.forget(reason);
		}

		@Override
		public void lost(ForgetReason reason) {
			this.listener.lost(reason);
		}

	}

}
