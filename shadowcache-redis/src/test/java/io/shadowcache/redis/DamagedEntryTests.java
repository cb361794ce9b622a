package io.shadowcache.redis;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

import io.lettuce.core.LettuceFutures;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisFuture;
import io.lettuce.core.RedisURI;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.codec.ByteArrayCodec;
import io.shadowcache.codec.TypeCodec;
import io.shadowcache.codec.ValueType;
import io.shadowcache.dependency.DependencySet;
import io.shadowcache.dependency.Stamp;
import io.shadowcache.engine.ConsistencyLevel;
import io.shadowcache.engine.ConsistencyLevels;
import io.shadowcache.engine.EngineSettings;
import io.shadowcache.engine.EntrySlot;
import io.shadowcache.engine.QueryRequest;
import io.shadowcache.engine.ReadScope;
import io.shadowcache.engine.ShadowCache;
import io.shadowcache.key.CacheKey;
import io.shadowcache.operation.QueryOperation;
import io.shadowcache.operation.TtlPolicy;
import io.shadowcache.store.Entry;
import io.shadowcache.store.EntryHeader;
import io.shadowcache.store.VersionPrint;
import io.shadowcache.test.server.RedisProcess;
import io.shadowcache.test.store.Sample;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Entries whose bytes somebody else has changed in Redis, read as every entry is.
 * Together the tests damage 24,576, besides 1,024 that are left whole.
 */
class DamagedEntryTests {

	private static final int BATCH = 8192;

	private static final long SHAPE = 7;

	private static final DependencySet TABLES = Sample.tables(2);

	private static final QueryOperation QUERY = new QueryOperation("text", "text()", TABLES,
			new TtlPolicy(Duration.ofHours(1), Duration.ofHours(1), 0),
			new ValueType(String.class, SHAPE, new TextCodec()));

	private static final KeySpace KEYS = new KeySpace("tests", Sample.DATABASE);

	private static RedisProcess server;

	private static ShadowCache cache;

	private static Stamp stamp;

	@BeforeAll
	static void start() {
		server = Stores.server();
		RedisEntryStore store = Stores.store(Stores.target(server), Stores.PATIENT, () -> () -> true);
		cache = ShadowCache.over(store)
			.settings(new EngineSettings(new ConsistencyLevels(ConsistencyLevel.MARKED, Map.of()),
					Duration.ofSeconds(10), 1 << 20))
			.build();
		cache.start();
		stamp = Stores.soon(() -> {
			Stamp now = store.stamp(Sample.key(), TABLES);
			return now.isQuarantined() ? null : now;
		});
	}

	@AfterAll
	static void stop() {
		cache.close();
		server.close();
	}

	@Test
	void entriesWithAFlippedBitAreMisses() {
		assertThat(hits(BATCH, (index, frame) -> {
			byte[] flipped = frame.clone();
			int bit = index % (flipped.length * Byte.SIZE);
			flipped[bit / Byte.SIZE] ^= (byte) (1 << (bit % Byte.SIZE));
			return flipped;
		})).isZero();
	}

	@Test
	void entriesThatWereCutAreMisses() {
		assertThat(hits(BATCH, (index, frame) -> Arrays.copyOf(frame, index % frame.length))).isZero();
	}

	@Test
	void entriesThatWereSwappedBetweenKeysAreMisses() {
		List<CacheKey> keys = keys(BATCH);
		List<byte[]> frames = new ArrayList<>(frames(keys));
		for (int index = 0; index < BATCH; index += 2) {
			byte[] first = frames.get(index);
			frames.set(index, frames.get(index + 1));
			frames.set(index + 1, first);
		}
		assertThat(hits(keys, frames)).isZero();
	}

	@Test
	void wholeEntriesAreHits() {
		assertThat(hits(1024, (index, frame) -> frame)).isEqualTo(1024);
	}

	private static long hits(int count, Damage damage) {
		List<CacheKey> keys = keys(count);
		List<byte[]> frames = frames(keys);
		return hits(keys,
				IntStream.range(0, count).mapToObj((index) -> damage.done(index, frames.get(index))).toList());
	}

	private static List<CacheKey> keys(int count) {
		return IntStream.range(0, count).mapToObj((index) -> Sample.key()).toList();
	}

	private static List<byte[]> frames(List<CacheKey> keys) {
		long millis = Instant.now().toEpochMilli();
		return IntStream.range(0, keys.size()).mapToObj((index) -> {
			EntryHeader header = new EntryHeader(SHAPE, keys.get(index).check(), stamp.hash(), VersionPrint.of(stamp),
					millis + Duration.ofHours(1).toMillis(), 5, millis);
			return Entry.of(header, "x".repeat(index % 61).getBytes(StandardCharsets.UTF_8)).encode();
		}).toList();
	}

	/**
	 * Writes entries past the store, and counts those that reads are answered with.
	 */
	private static long hits(List<CacheKey> keys, List<byte[]> frames) {
		write(keys, frames);
		return keys.parallelStream().filter(DamagedEntryTests::isHit).count();
	}

	private static boolean isHit(CacheKey key) {
		EntrySlot slot = cache.queries().lookup(new QueryRequest(QUERY, key, TABLES, true), ReadScope.NO_TRANSACTION);
		assertThat(slot.isOpen() || slot.answer() != null).as("the store has answered").isTrue();
		return slot.answer() != null;
	}

	private static void write(List<CacheKey> keys, List<byte[]> frames) {
		RedisClient client = RedisClient.create(RedisURI.create("127.0.0.1", server.port()));
		try (StatefulRedisConnection<byte[], byte[]> connection = client.connect(ByteArrayCodec.INSTANCE)) {
			connection.setAutoFlushCommands(false);
			List<RedisFuture<String>> answers = IntStream.range(0, keys.size())
				.mapToObj((index) -> connection.async().set(KEYS.entry(keys.get(index)), frames.get(index)))
				.toList();
			connection.flushCommands();
			assertThat(LettuceFutures.awaitAll(Duration.ofMinutes(1), answers.toArray(RedisFuture[]::new))).isTrue();
		}
		finally {
			client.shutdown();
		}
	}

	/**
	 * Changes the bytes of an entry.
	 */
	private interface Damage {

		byte[] done(int index, byte[] frame);

	}

	/**
	 * Takes any bytes for text, so that nothing but the entry itself can notice damage.
	 */
	private static final class TextCodec implements TypeCodec {

		@Override
		public byte[] encode(Object value) {
			return Objects.toString(value).getBytes(StandardCharsets.UTF_8);
		}

		@Override
		public Object decode(byte[] bytes, int offset, int length) {
			return new String(bytes, offset, length, StandardCharsets.UTF_8);
		}

	}

}
