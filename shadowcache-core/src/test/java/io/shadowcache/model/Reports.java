package io.shadowcache.model;

import java.util.ArrayList;
import java.util.List;

/**
 * What the server reports to near caches.
 */
final class Reports implements Turns.Script {

	private final World world;

	private final List<LateChannel> channels = new ArrayList<>();

	Reports(World world) {
		this.world = world;
	}

	LateChannel newChannel() {
		LateChannel channel = new LateChannel();
		this.channels.add(channel);
		return channel;
	}

	/**
	 * The server has lost something; every process will hear of it.
	 */
	void lost() {
		this.channels.forEach(LateChannel::lost);
	}

	/**
	 * Lets reports arrive, for ever.
	 */
	@Override
	public void run() {
		while (!this.channels.isEmpty()) {
			this.world.pause("report");
			this.channels.get(this.world.random().nextInt(this.channels.size()))
				.deliver(this.world.nanos(), this.world.random());
		}
	}

}
