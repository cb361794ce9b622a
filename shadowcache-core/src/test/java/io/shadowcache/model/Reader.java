package io.shadowcache.model;

import java.sql.SQLTransientException;
import java.time.Duration;

import io.shadowcache.codec.ValueType;
import io.shadowcache.dependency.Dependency;
import io.shadowcache.dependency.DependencySet;
import io.shadowcache.engine.BypassReason;
import io.shadowcache.engine.Loader;
import io.shadowcache.engine.QueryCache;
import io.shadowcache.engine.ReadScope;
import io.shadowcache.operation.ExpiryPolicy;
import io.shadowcache.operation.NearPolicy;
import io.shadowcache.operation.QueryOperation;
import io.shadowcache.operation.TtlPolicy;

/**
 * Reads through the cache, outside transactions or from snapshots, and compares with what
 * the guarantees promise.
 */
final class Reader implements Turns.Script {

	static final Dependency PRODUCT = Rows.UNKNOWN.dependencies().asList().get(0);

	static final Dependency PRICE = new Dependency("db", Dependency.Kind.TABLE, "price");

	private static final DependencySet TABLES = DependencySet.of(PRODUCT, PRICE);

	private static final Duration LONG = Duration.ofDays(100);

	private final World world;

	private final World.Process process;

	private final QueryCache queries;

	private final Rows rows;

	private final QueryOperation query;

	private final boolean expires;

	private final int reads;

	private final boolean snapshots;

	private final Guarantee guarantee;

	Reader(World world, World.Process process, Rows rows, int reads, boolean snapshots, Guarantee guarantee) {
		this.world = world;
		this.process = process;
		this.queries = process.cache().queries();
		this.rows = rows;
		this.expires = world.variant().has(Variant.Fault.EXPIRED);
		ExpiryPolicy expiry = this.expires ? new ExpiryPolicy(0, LONG, true, Duration.ZERO) : ExpiryPolicy.NONE;
		this.query = new QueryOperation("count", "count()", TABLES,
				new TtlPolicy(this.expires ? Duration.ofMillis(1) : LONG, LONG, 0),
				new ValueType(Integer.class, 7, new IntegerCodec()), new NearPolicy(world.variant().near(), LONG, true),
				expiry);
		this.reads = reads;
		this.snapshots = snapshots;
		this.guarantee = guarantee;
	}

	@Override
	public void run() throws Throwable {
		for (int read = 0; read < this.reads; read++) {
			if (this.snapshots && read % 2 == 1) {
				readFromSnapshot();
			}
			else {
				read();
			}
		}
	}

	private void read() throws Throwable {
		this.world.pause("reads");
		if (this.expires) {
			this.world.advance(Duration.ofMillis(1));
		}
		int acknowledged = this.world.database().acknowledged(this.rows);
		int committed = this.world.database().committed(this.rows);
		int value;
		try {
			value = get(ReadScope.NO_TRANSACTION, -1);
		}
		catch (SQLTransientException ex) {
			this.world.note("got nothing");
			return;
		}
		this.world.note("got " + value);
		if (this.guarantee == Guarantee.G1 && value < acknowledged) {
			throw new Violation("G1: got %d after %d was acknowledged".formatted(value, acknowledged));
		}
		if (this.guarantee == Guarantee.G2 && value < committed) {
			throw new Violation("G2: got %d after %d was committed".formatted(value, committed));
		}
	}

	private void readFromSnapshot() throws Throwable {
		long moment = this.world.variant().rules().contains(Variant.Missing.SNAPSHOT_RULE) ? Long.MAX_VALUE
				: this.queries.moment();
		this.world.pause("takes a snapshot");
		int snapshot = this.world.database().committed(this.rows);
		for (int read = 0; read < 2; read++) {
			int value = get(new SnapshotScope(moment), snapshot);
			this.world.note("got %d from snapshot %d".formatted(value, snapshot));
			if (this.guarantee == Guarantee.SNAPSHOT && value != snapshot) {
				throw new Violation("got %d, not what snapshot %d shows".formatted(value, snapshot));
			}
		}
	}

	private int get(ReadScope scope, int snapshot) throws Throwable {
		Loader loader = () -> {
			this.world.pause("SELECT");
			if (this.expires && this.world.random().nextBoolean()) {
				throw new SQLTransientException();
			}
			int value = (snapshot >= 0) ? snapshot : this.world.database().committed(this.rows);
			this.world.pause("loaded " + value);
			return value;
		};
		if (this.process.writing > 0) {
			return (Integer) this.queries.bypass(this.query, BypassReason.UNANNOUNCED_WRITE, loader);
		}
		if (this.world.variant().lacks(Variant.Missing.JOIN_FIRST)) {
			this.world.pause("sees no write under way");
		}
		if (!this.world.variant().rows()) {
			return (Integer) this.queries.get(this.query, this.rows.key(), scope, loader);
		}
		return (Integer) this.queries.get(this.query, this.rows.key(), this.rows.dependencies(), scope, loader);
	}

	/**
	 * What a read may promise.
	 */
	enum Guarantee {

		/** Sees what was acknowledged before it began. */
		G1,
		/** Sees what was committed before it began. */
		G2,
		/** In a snapshot, sees exactly the snapshot. */
		SNAPSHOT

	}

	/**
	 * A promise was broken.
	 */
	static final class Violation extends Exception {

		Violation(String message) {
			super(message, null, false, false);
		}

	}

	/**
	 * A read-only transaction at REPEATABLE READ.
	 *
	 * @param snapshotMoment read before it began
	 */
	private record SnapshotScope(long snapshotMoment) implements ReadScope {

		@Override
		public BypassReason bypass(DependencySet dependencies) {
			return null;
		}

		@Override
		public boolean isShared() {
			return false;
		}

		@Override
		public void whenCommitted(Runnable store) {
			store.run();
		}

	}

}
