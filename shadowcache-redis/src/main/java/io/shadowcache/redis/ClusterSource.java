package io.shadowcache.redis;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.cluster.RedisClusterClient;
import io.lettuce.core.cluster.SlotHash;
import io.lettuce.core.cluster.api.StatefulRedisClusterConnection;
import io.lettuce.core.cluster.models.partitions.Partitions;
import io.lettuce.core.cluster.models.partitions.RedisClusterNode;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.resource.ClientResources;
import io.shadowcache.store.StoreException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Connects straight to the master that owns the slot of the control keys, and to the
 * whole Cluster for entries. The connection for entries may reconnect as it likes: an
 * entry is believed by its stamp, not by the server that it comes from.
 */
final class ClusterSource implements ConnectionSource {

	private static final Logger logger = LoggerFactory.getLogger(ClusterSource.class);

	private final ClientResources resources;

	private final RedisClusterClient cluster;

	private final RedisClient client;

	private final RedisClient tracking;

	private final Duration connectTimeout;

	private final int controlSlot;

	private volatile @Nullable StatefulRedisClusterConnection<byte[], byte[]> entries;

	private volatile @Nullable RedisURI owner;

	ClusterSource(RedisTarget target, KeySpace keys, Duration connectTimeout) {
		this.connectTimeout = connectTimeout;
		this.controlSlot = SlotHash.getSlot(keys.generation());
		this.resources = LettuceOptions.resources(target);
		List<RedisURI> seeds = target.uris().stream().map((uri) -> UriCopy.withTimeout(uri, connectTimeout)).toList();
		this.cluster = RedisClusterClient.create(this.resources, seeds);
		this.cluster.setOptions(LettuceOptions.entries(target.options(), connectTimeout));
		this.client = new AsyncClient(this.resources);
		this.client.setOptions(LettuceOptions.control(target.options(), connectTimeout));
		this.tracking = new AsyncClient(this.resources);
		this.tracking.setOptions(LettuceOptions.tracking(target.options(), connectTimeout));
	}

	/**
	 * Connects to the owner of the control slot. Asks the Cluster for it each time: it is
	 * called when the last owner failed or the slot has moved.
	 */
	@Override
	public RawConnection open() {
		this.cluster.refreshPartitions();
		RedisClusterNode master = this.cluster.getPartitions().getMasterBySlot(this.controlSlot);
		if (master == null) {
			throw new StoreException("No master of the Cluster owns slot %d".formatted(this.controlSlot));
		}
		if (this.entries == null) {
			this.entries = this.cluster.connect(ByteArrayCodec.INSTANCE);
		}
		warmUp(this.cluster.getPartitions());
		RedisURI uri = UriCopy.withTimeout(master.getUri(), this.connectTimeout);
		this.owner = uri;
		return connect(this.client, uri);
	}

	@Override
	public RawConnection openTracking() {
		RedisURI uri = this.owner;
		if (uri == null) {
			throw new StoreException("The owner of slot %d is not known yet".formatted(this.controlSlot));
		}
		return connect(this.tracking, uri);
	}

	private static RawConnection connect(RedisClient client, RedisURI uri) {
		StatefulRedisConnection<byte[], byte[]> connection = client.connect(ByteArrayCodec.INSTANCE, uri);
		return new RawConnection(connection, RedisTarget.address(uri));
	}

	/**
	 * Connects to every master, so that callers do not meet a connection that is about to
	 * open. A master that is away is left to its callers.
	 */
	private void warmUp(Partitions partitions) {
		Set<String> cold = new HashSet<>();
		for (RedisClusterNode node : partitions) {
			if (node.is(RedisClusterNode.NodeFlag.UPSTREAM)) {
				cold.add(node.getNodeId());
			}
		}
		for (int number = 0; number < SlotHash.SLOT_COUNT && !cold.isEmpty(); number++) {
			byte[] key = ("shadowcache:warm-up:" + number).getBytes(StandardCharsets.US_ASCII);
			RedisClusterNode owner = partitions.getMasterBySlot(SlotHash.getSlot(key));
			if (owner != null && cold.remove(owner.getNodeId())) {
				touch(key);
			}
		}
	}

	private void touch(byte[] key) {
		try {
			byte[] unused = Activation
				.await(() -> Replies.await(Replies.send(() -> entries().async().get(key)), this.connectTimeout));
		}
		catch (StoreException ex) {
			logger.debug("A node of the Cluster does not answer: {}", ex.getMessage());
		}
	}

	@Override
	public void require(ServerInfo server) {
		// that it owns the slot is all that matters
	}

	/**
	 * Returns the connection for entries. There is one as soon as a control connection
	 * has been opened.
	 */
	StatefulRedisClusterConnection<byte[], byte[]> entries() {
		return Objects.requireNonNull(this.entries, "entries");
	}

	@Override
	public void close() {
		this.tracking.shutdown(Duration.ZERO, Duration.ofSeconds(2));
		this.client.shutdown(Duration.ZERO, Duration.ofSeconds(2));
		this.cluster.shutdown(Duration.ZERO, Duration.ofSeconds(2));
		LettuceOptions.shutdown(this.resources);
	}

}
