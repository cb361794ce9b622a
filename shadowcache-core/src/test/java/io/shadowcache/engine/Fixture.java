package io.shadowcache.engine;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

import io.shadowcache.codec.TypeCodec;
import io.shadowcache.codec.ValueType;
import io.shadowcache.dependency.Bits128;
import io.shadowcache.dependency.Dependency;
import io.shadowcache.dependency.DependencySet;
import io.shadowcache.dependency.TableName;
import io.shadowcache.key.CacheKey;
import io.shadowcache.operation.ExpiryPolicy;
import io.shadowcache.operation.QueryOperation;
import io.shadowcache.operation.TtlPolicy;
import io.shadowcache.store.InMemoryEntryStore;

/**
 * A cache over a store that can break, with a clock that stands still and background work
 * that waits to be told.
 */
final class Fixture {

	static final DependencySet PRODUCT = DependencySet.of(Dependency.table("db", new TableName("product")));

	static final DependencySet PRICE = DependencySet.of(Dependency.table("db", new TableName("price")));

	static final CacheKey KEY = new CacheKey(new Bits128(1, 2), new Bits128(3, 4));

	static final Duration LEASE = Duration.ofSeconds(10);

	private final AtomicLong millis = new AtomicLong(1_000_000);

	private final Queue<Runnable> background = new ArrayDeque<>();

	private final SplittableRandom random = new SplittableRandom(11);

	private final BreakableStore store = new BreakableStore(new InMemoryEntryStore(100, this::now, this.random));

	private final RecordingListener listener = new RecordingListener();

	private final ShadowCache cache;

	Fixture() {
		this(ConsistencyLevel.MARKED, (flight) -> {
		});
	}

	Fixture(ConsistencyLevel level, Consumer<Future<?>> beforeWait) {
		this(level, beforeWait, UndeclaredTables.ADD);
	}

	Fixture(ConsistencyLevel level, Consumer<Future<?>> beforeWait, UndeclaredTables undeclared) {
		ConsistencyLevels levels = new ConsistencyLevels(level, Map.of());
		this.cache = ShadowCache.over(this.store)
			.settings(new EngineSettings(levels, LEASE, 1_000, undeclared))
			.listener(this.listener)
			.random(this.random)
			.clock(this::now, () -> Duration.ofMillis(this.millis.get()).toNanos())
			.executor(this.background::add)
			.beforeWait(beforeWait)
			.build();
	}

	Object get(Loader loader) throws Throwable {
		return get(query(new WordsCodec()), loader);
	}

	Object get(QueryOperation query, Loader loader) throws Throwable {
		return this.cache.queries().get(query, KEY, ReadScope.NO_TRANSACTION, loader);
	}

	/**
	 * Asks for what is cached; a miss would throw.
	 */
	Object cached() throws Throwable {
		return get(() -> {
			throw new AssertionError("loaded");
		});
	}

	void runBackground() {
		Runnable task = this.background.poll();
		while (task != null) {
			task.run();
			task = this.background.poll();
		}
	}

	void runOneTask() {
		this.background.remove().run();
	}

	void pass(Duration time) {
		this.millis.addAndGet(time.toMillis());
	}

	Executor executor() {
		return this.background::add;
	}

	int waitingTasks() {
		return this.background.size();
	}

	BreakableStore store() {
		return this.store;
	}

	RecordingListener listener() {
		return this.listener;
	}

	ShadowCache cache() {
		return this.cache;
	}

	Invalidator invalidator() {
		return this.cache.invalidator();
	}

	EngineContext context() {
		return new EngineContext(this.listener, this.random, this::now,
				() -> Duration.ofMillis(this.millis.get()).toNanos());
	}

	/**
	 * Returns a context whose clock is looked at by somebody first.
	 */
	EngineContext context(Runnable beforeTick) {
		return new EngineContext(this.listener, this.random, this::now, () -> {
			beforeTick.run();
			return Duration.ofMillis(this.millis.get()).toNanos();
		});
	}

	static QueryOperation query(TypeCodec codec) {
		return query(codec, Duration.ofMinutes(1), Duration.ofMinutes(1));
	}

	static QueryOperation query(TypeCodec codec, Duration ttl, Duration nullTtl) {
		return new QueryOperation("words", "words()", PRODUCT, new TtlPolicy(ttl, nullTtl, 0),
				new ValueType(List.class, 5, codec));
	}

	static QueryOperation query(ExpiryPolicy expiry) {
		QueryOperation query = query(new WordsCodec());
		return new QueryOperation(query.name(), query.method(), query.dependencies(), query.ttl(), query.valueType(),
				query.near(), expiry);
	}

	private Instant now() {
		return Instant.ofEpochMilli(this.millis.get());
	}

	/**
	 * Lists of words, mutable, so that a shared instance can be told.
	 */
	static final class WordsCodec implements TypeCodec {

		@Override
		public byte[] encode(Object value) {
			return String.join(",", ((List<?>) value).stream().map(String::valueOf).toList())
				.getBytes(StandardCharsets.UTF_8);
		}

		@Override
		public Object decode(byte[] bytes, int offset, int length) {
			String text = new String(bytes, offset, length, StandardCharsets.UTF_8);
			return new ArrayList<>(text.isEmpty() ? List.of() : Arrays.asList(text.split(",")));
		}

	}

}
