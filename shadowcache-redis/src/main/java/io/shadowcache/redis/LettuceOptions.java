package io.shadowcache.redis;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.cluster.ClusterClientOptions;
import io.lettuce.core.cluster.ClusterTopologyRefreshOptions;
import io.lettuce.core.metrics.CommandLatencyRecorder;
import io.lettuce.core.protocol.ProtocolVersion;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.DefaultClientResources;
import io.netty.util.concurrent.DefaultThreadFactory;

/**
 * What the store changes in the options of a target: nothing is queued, replayed or
 * rerouted behind its back, and nobody waits a minute.
 */
final class LettuceOptions {

	private static final int THREADS = 2;

	private LettuceOptions() {
	}

	static ClientResources resources(RedisTarget target) {
		ClientResources.Builder builder = DefaultClientResources.builder()
			.ioThreadPoolSize(THREADS)
			.computationThreadPoolSize(THREADS)
			.commandLatencyRecorder(CommandLatencyRecorder.disabled())
			.nettyCustomizer(new FlushTogether())
			.threadFactoryProvider((pool) -> new DefaultThreadFactory("shadowcache-redis-" + pool, true));
		if (target.addressResolver() != null) {
			builder.socketAddressResolver(target.addressResolver());
		}
		return builder.build();
	}

	static void shutdown(ClientResources resources) {
		resources.shutdown(0, 2, TimeUnit.SECONDS).awaitUninterruptibly(5, TimeUnit.SECONDS);
	}

	/**
	 * For connections that are verified once and never reconnect.
	 */
	static ClientOptions control(ClientOptions base, Duration connectTimeout) {
		ClientOptions.Builder builder = ClientOptions.copyOf(base).mutate().autoReconnect(false);
		return restrict(builder, base, connectTimeout).build();
	}

	/**
	 * For connections that are told of changes, whatever protocol the application has
	 * chosen.
	 */
	static ClientOptions tracking(ClientOptions base, Duration connectTimeout) {
		return control(base, connectTimeout).mutate().protocolVersion(ProtocolVersion.RESP3).build();
	}

	/**
	 * For connections that carry entries only, each of which is believed by its stamp.
	 */
	static ClusterClientOptions entries(ClientOptions base, Duration connectTimeout) {
		ClusterClientOptions.Builder builder = ClusterClientOptions.builder(base);
		restrict(builder, base, connectTimeout);
		boolean dynamic = !(base instanceof ClusterClientOptions cluster)
				|| cluster.getTopologyRefreshOptions().useDynamicRefreshSources();
		return builder
			.topologyRefreshOptions(ClusterTopologyRefreshOptions.builder()
				.dynamicRefreshSources(dynamic)
				.adaptiveRefreshTriggersTimeout(Duration.ofSeconds(1))
				.build())
			.build();
	}

	private static ClientOptions.Builder restrict(ClientOptions.Builder builder, ClientOptions base,
			Duration connectTimeout) {
		SocketOptions socket = base.getSocketOptions().mutate().connectTimeout(connectTimeout).build();
		MaintenanceNotices.switchOff(builder);
		return builder.disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
			.replayFilter((command) -> true)
			.timeoutOptions(TimeoutOptions.builder().timeoutCommands(false).build())
			.publishOnScheduler(false)
			.socketOptions(socket);
	}

}
