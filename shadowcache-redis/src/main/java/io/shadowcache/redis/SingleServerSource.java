package io.shadowcache.redis;

import java.time.Duration;
import java.util.Objects;
import java.util.stream.Stream;

import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisConnectionException;
import io.lettuce.core.RedisURI;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.resource.ClientResources;
import io.shadowcache.store.StoreException;

/**
 * Connects to one server: a fixed one, or the one that Sentinels call master at that
 * moment.
 */
final class SingleServerSource implements ConnectionSource {

	private static final int TRIES = 3;

	private final ClientResources resources;

	private final RedisClient client;

	private final RedisClient tracking;

	private final RedisURI uri;

	SingleServerSource(RedisTarget target, Duration connectTimeout) {
		this.uri = UriCopy.withTimeout(target.uris().get(0), connectTimeout);
		this.resources = LettuceOptions.resources(target);
		this.client = new AsyncClient(this.resources);
		this.client.setOptions(LettuceOptions.control(target.options(), connectTimeout));
		this.tracking = new AsyncClient(this.resources);
		this.tracking.setOptions(LettuceOptions.tracking(target.options(), connectTimeout));
	}

	@Override
	public RawConnection open() {
		return new RawConnection(connect(TRIES), RedisTarget.address(this.uri));
	}

	@Override
	public RawConnection openTracking() {
		return new RawConnection(this.tracking.connect(ByteArrayCodec.INSTANCE, this.uri),
				RedisTarget.address(this.uri));
	}

	/**
	 * A handshake that the server refuses ends the connection, and now and then the end
	 * is reported instead of the reason; people need the reason.
	 */
	private StatefulRedisConnection<byte[], byte[]> connect(int tries) {
		try {
			return this.client.connect(ByteArrayCodec.INSTANCE, this.uri);
		}
		catch (RedisConnectionException ex) {
			if (tries > 1 && hidesItsReason(ex)) {
				return connect(tries - 1);
			}
			throw ex;
		}
	}

	private static boolean hidesItsReason(RedisConnectionException failure) {
		return Stream.iterate((Throwable) failure, Objects::nonNull, Throwable::getCause)
			.anyMatch((cause) -> String.valueOf(cause.getMessage()).contains("closed prematurely"));
	}

	/**
	 * Refuses a node of a Cluster, which would answer for its own slots only.
	 */
	@Override
	public void require(ServerInfo server) {
		if (server.clusterNode()) {
			throw new StoreException("%s is a node of a Cluster: configure spring.data.redis.cluster.nodes"
				.formatted(RedisTarget.address(this.uri)));
		}
	}

	@Override
	public void close() {
		this.tracking.shutdown(Duration.ZERO, Duration.ofSeconds(2));
		this.client.shutdown(Duration.ZERO, Duration.ofSeconds(2));
		LettuceOptions.shutdown(this.resources);
	}

}
