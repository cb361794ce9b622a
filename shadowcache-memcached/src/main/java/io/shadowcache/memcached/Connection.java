package io.shadowcache.memcached;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;

import com.spotify.folsom.AsciiMemcacheClient;
import com.spotify.folsom.GetResult;
import com.spotify.folsom.MemcacheStatus;
import com.spotify.folsom.MemcachedStats;
import com.spotify.folsom.RawMemcacheClient;
import com.spotify.folsom.client.MemcacheEncoder;
import com.spotify.folsom.client.NoopMetrics;
import com.spotify.folsom.client.NoopTracer;
import com.spotify.folsom.client.ascii.DefaultAsciiMemcacheClient;
import com.spotify.folsom.transcoder.ByteArrayTranscoder;
import org.jspecify.annotations.Nullable;

/**
 * One connection to one process of memcached, which never reconnects: what was learned
 * about the process stays true for the life of the connection, and what it says to a
 * compare-and-swap is about the item that was read here.
 */
final class Connection {

	private final RawMemcacheClient raw;

	private final AsciiMemcacheClient<byte[]> commands;

	Connection(RawMemcacheClient raw) {
		this.raw = raw;
		this.commands = new DefaultAsciiMemcacheClient<>(raw, NoopMetrics.INSTANCE, NoopTracer.INSTANCE,
				ByteArrayTranscoder.INSTANCE, StandardCharsets.US_ASCII, MemcacheEncoder.MAX_KEY_LEN);
	}

	/**
	 * Has an action run when the connection is closed, by whomever, on the client's
	 * thread; at once if it is closed already.
	 */
	void onClose(Runnable action) {
		this.raw.registerForConnectionChanges((client) -> {
			if (!client.isConnected()) {
				action.run();
			}
		});
	}

	boolean isOpen() {
		return this.raw.isConnected();
	}

	/**
	 * Reads items at once, each {@code null} when it is missing.
	 */
	CompletionStage<List<byte @Nullable []>> get(List<String> keys) {
		return this.commands.get(keys);
	}

	CompletionStage<byte @Nullable []> get(String key) {
		return this.commands.get(key);
	}

	/**
	 * Reads items at once with what a compare-and-swap needs.
	 */
	CompletionStage<List<@Nullable GetResult<byte[]>>> gets(List<String> keys) {
		return this.commands.casGet(keys);
	}

	CompletionStage<MemcacheStatus> set(String key, byte[] value, Expiry expiry) {
		return this.commands.set(key, value, expiry.seconds());
	}

	/**
	 * Stores an item where there is none, or where there is still the one that was read.
	 * @param flags a number that is kept with the item
	 */
	CompletionStage<MemcacheStatus> replace(String key, @Nullable GetResult<byte[]> current, byte[] value,
			Expiry expiry, int flags) {
		return (current != null) ? this.commands.set(key, value, expiry.seconds(), current.getCas(), flags)
				: this.commands.add(key, value, expiry.seconds(), flags);
	}

	CompletionStage<MemcacheStatus> delete(String key) {
		return this.commands.delete(key);
	}

	/**
	 * Asks the server about itself.
	 * @param topic a topic of the command {@code stats}, empty for the general ones
	 */
	Map<String, String> stats(String topic, Duration timeout) {
		return Replies.await(this.commands.getStats(topic), timeout)
			.values()
			.stream()
			.findFirst()
			.map(MemcachedStats::getStats)
			.orElse(Map.of());
	}

	void close() {
		this.raw.shutdown();
	}

}
