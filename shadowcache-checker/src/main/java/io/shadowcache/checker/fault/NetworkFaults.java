package io.shadowcache.checker.fault;

import io.shadowcache.test.server.TcpProxy;
import org.jspecify.annotations.Nullable;

/**
 * What happens to the network between one process and Redis.
 */
final class NetworkFaults {

	private static final int LATENCY_MILLIS = 30;

	private static final int LATE_MILLIS = 3000;

	private static final int AWAY_MILLIS = 2000;

	private final @Nullable TcpProxy proxy;

	private final Pause pause;

	NetworkFaults(@Nullable TcpProxy proxy, Pause pause) {
		this.proxy = proxy;
		this.pause = pause;
	}

	void delay() throws InterruptedException {
		proxy().delay(this.pause.drawn(LATENCY_MILLIS));
		this.pause.upTo(LATE_MILLIS);
		proxy().heal();
	}

	void drop() throws InterruptedException {
		proxy().dropRequests();
		this.pause.upTo(AWAY_MILLIS);
		proxy().heal();
	}

	void freeze() throws InterruptedException {
		proxy().freeze();
		this.pause.upTo(AWAY_MILLIS);
		proxy().heal();
	}

	void reset() throws InterruptedException {
		for (int times = 0; times < 3; times++) {
			proxy().resetMidReply();
			this.pause.upTo(AWAY_MILLIS / 2);
		}
		proxy().heal();
	}

	void cut() throws InterruptedException {
		proxy().cut();
		this.pause.upTo(AWAY_MILLIS);
		proxy().heal();
	}

	private TcpProxy proxy() {
		if (this.proxy == null) {
			throw new IllegalStateException("No process is behind a proxy");
		}
		return this.proxy;
	}

}
