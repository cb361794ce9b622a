package io.shadowcache.redis;

import io.lettuce.core.resource.NettyCustomizer;
import io.netty.channel.Channel;
import io.netty.handler.flush.FlushConsolidationHandler;

/**
 * Sends the commands of threads that ask at the same time by one call of the operating
 * system: what has been written waits until the event loop has taken what else is waiting
 * for it, never for time to pass.
 */
final class FlushTogether implements NettyCustomizer {

	private static final int MAX_COMMANDS = FlushConsolidationHandler.DEFAULT_EXPLICIT_FLUSH_AFTER_FLUSHES;

	@Override
	public void afterChannelInitialized(Channel channel) {
		channel.pipeline().addFirst(new FlushConsolidationHandler(MAX_COMMANDS, true));
	}

}
