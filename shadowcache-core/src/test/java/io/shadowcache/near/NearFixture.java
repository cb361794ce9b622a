package io.shadowcache.near;

import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;

import io.shadowcache.dependency.Bits128;
import io.shadowcache.dependency.Dependency;
import io.shadowcache.dependency.DependencySet;
import io.shadowcache.dependency.Stamp;
import io.shadowcache.dependency.TableName;
import io.shadowcache.key.CacheKey;
import io.shadowcache.operation.NearMode;
import io.shadowcache.operation.NearPolicy;
import io.shadowcache.store.Entry;
import io.shadowcache.store.EntryHeader;
import io.shadowcache.store.InMemoryEntryStore;
import io.shadowcache.store.Lookup;
import io.shadowcache.store.WriterId;

/**
 * A near cache over a server in memory that other instances use, too, with clocks that
 * stand still until a test moves them.
 */
final class NearFixture implements InvalidationChannel {

	static final Dependency PRODUCT = Dependency.table("db", new TableName("product"));

	static final DependencySet TABLES = DependencySet.of(PRODUCT, Dependency.table("db", new TableName("price")));

	static final NearPolicy VALIDATED = new NearPolicy(NearMode.VALIDATED, Duration.ofMinutes(5), false);

	static final NearPolicy PUSH = new NearPolicy(NearMode.PUSH, Duration.ofMinutes(5), false);

	private static final Duration LIFE = Duration.ofMinutes(30);

	private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5);

	private final AtomicLong millis = new AtomicLong(1_000_000);

	private final SplittableRandom random = new SplittableRandom(7);

	private final InMemoryEntryStore server = new InMemoryEntryStore(1000,
			() -> Instant.ofEpochMilli(this.millis.get()), this.random);

	private final AskedStore asked = new AskedStore(this.server);

	private final NearEntryStore near;

	private InvalidationListener listener;

	private boolean closed;

	NearFixture() {
		this(NearSettings.DEFAULTS);
	}

	NearFixture(NearSettings settings) {
		this.near = new NearEntryStore(this.asked, this, settings, () -> Instant.ofEpochMilli(this.millis.get()),
				this.nanos::get);
	}

	@Override
	public void open(InvalidationListener heard) {
		this.listener = heard;
	}

	@Override
	public void close() {
		this.closed = true;
	}

	boolean isClosed() {
		return this.closed;
	}

	NearEntryStore near() {
		return this.near;
	}

	/**
	 * What the near cache asks, and the server that other instances write to.
	 */
	AskedStore asked() {
		return this.asked;
	}

	InvalidationListener channel() {
		if (this.listener == null) {
			this.near.lookup(newKey(), TABLES, PUSH);
		}
		return this.listener;
	}

	/**
	 * Has changes reported, and proves that none is missing.
	 */
	NearFixture hearing() {
		channel().connected();
		channel().heardUntil(this.nanos.get());
		return this;
	}

	void prove() {
		channel().heardUntil(this.nanos.get());
	}

	void pass(Duration time) {
		this.nanos.addAndGet(time.toNanos());
		this.millis.addAndGet(time.toMillis());
	}

	/**
	 * Lets the machine sleep: its monotonic clock stands still.
	 */
	void sleep(Duration time) {
		this.millis.addAndGet(time.toMillis());
	}

	long nanos() {
		return this.nanos.get();
	}

	CacheKey newKey() {
		return new CacheKey(bits(), bits());
	}

	WriterId newWriter() {
		return new WriterId(bits());
	}

	/**
	 * Stores an entry by another instance.
	 */
	CacheKey stored(int payload) {
		CacheKey key = newKey();
		store(key, payload);
		return key;
	}

	void store(CacheKey key, int payload) {
		Stamp stamp = this.server.stamp(key, TABLES);
		this.server.put(key, frame(key, stamp, payload), TABLES, stamp, LIFE);
	}

	byte[] frame(CacheKey key, Stamp stamp, int payload) {
		return Entry
			.of(new EntryHeader(0, key.check(), stamp.hash(), 0, this.millis.get() + LIFE.toMillis(), 0,
					this.millis.get()), new byte[payload])
			.encode();
	}

	/**
	 * Writes by another instance, which is not reported yet.
	 */
	void writeElsewhere() {
		this.server.release(DependencySet.of(PRODUCT), newWriter());
	}

	/**
	 * Reads as the engine does, and tells whether the entry is a hit.
	 */
	boolean hits(CacheKey key, NearPolicy policy) {
		Lookup lookup = this.near.lookup(key, TABLES, policy);
		Entry entry = (lookup.frame() != null) ? Entry.decode(lookup.frame()) : null;
		return entry != null && !lookup.stamp().isBlocked() && entry.header().stamp().equals(lookup.stamp().hash());
	}

	private Bits128 bits() {
		return new Bits128(this.random.nextLong(), this.random.nextLong());
	}

}
