package io.shadowcache.redis;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongSupplier;

import io.shadowcache.dependency.Dependency;
import io.shadowcache.dependency.DependencySet;
import io.shadowcache.dependency.Stamp;
import io.shadowcache.key.CacheKey;
import io.shadowcache.near.InvalidationChannel;
import io.shadowcache.store.CacheStore;
import io.shadowcache.store.Failpoints;
import io.shadowcache.store.Lookup;
import io.shadowcache.store.OpenTransactions;
import io.shadowcache.store.Quarantine;
import io.shadowcache.store.QuarantineWatch;
import io.shadowcache.store.WriterId;
import org.jspecify.annotations.Nullable;

/**
 * Keeps entries and versions of one database on Redis or Valkey. It has connections of
 * its own, which answer in time or not at all. Safe for use by many threads; no operation
 * waits longer than the timeout of each of its commands, and none waits for a connection.
 */
public final class RedisEntryStore implements CacheStore {

	private final RedisTarget target;

	private final RedisTimeouts timeouts;

	private final KeySpace keys;

	private final RandomBytes random;

	private final QuarantineWatch quarantineWatch;

	private final ConnectionSource source;

	private final EntryAccess entries;

	private final ControlLink link;

	private final FirstReads firstReads;

	private final TableOpener opener;

	private final StampReader stamps;

	private final TrackingChannel channel;

	/**
	 * Makes a store. It connects when it is started.
	 * @param target the servers
	 * @param settings names and timeouts
	 * @param openTransactions ends the quarantine of a new generation early
	 * @param random makes versions; thread-safe
	 * @param nanoTime a monotonic clock, in nanoseconds
	 * @param failpoints told of moments that cannot be seen from outside
	 */
	public RedisEntryStore(RedisTarget target, RedisStoreSettings settings, OpenTransactions openTransactions,
			SecureRandom random, LongSupplier nanoTime, Failpoints failpoints) {
		this.target = target;
		this.timeouts = settings.timeouts();
		this.keys = new KeySpace(settings.application(), settings.database());
		this.random = new RandomBytes(random);
		Quarantine quarantine = new Quarantine(settings.lease(), nanoTime, openTransactions);
		this.quarantineWatch = new QuarantineWatch("shadowcache-redis-quarantine", quarantine, this::openTables);
		Backend backend = Backend.of(target, this.keys, this.timeouts);
		this.source = backend.source();
		this.entries = backend.entries();
		Verifier verifier = new Verifier(this.keys, this.random, this.timeouts.write(), failpoints);
		this.link = new ControlLink(this.source, verifier, this::onVerified, new ConnectionLog(target.toString()),
				nanoTime);
		this.channel = new TrackingChannel(this.source, verifier, this.link, this.keys, this.timeouts.write(),
				nanoTime);
		this.opener = new TableOpener(this.keys, this.link, settings.lease(), openTransactions, nanoTime);
		this.firstReads = new FirstReads(this.keys, this.opener, this.quarantineWatch::wake, settings,
				this.random.next());
		this.stamps = new StampReader(this.link, quarantine, this.firstReads, this.random, this.timeouts);
	}

	/**
	 * Returns the channel that tells of changes. It needs Redis 6 or Valkey.
	 * @return the same instance always, not opened yet; to be closed before this store
	 */
	public InvalidationChannel invalidations() {
		return this.channel;
	}

	private void onVerified(Verification verification) {
		this.quarantineWatch.observe(verification.generation(), verification.serverMillis());
	}

	private boolean openTables() {
		return this.opener.poll(this.timeouts.write());
	}

	@Override
	public void start() {
		this.quarantineWatch.start();
		this.link.start(this.timeouts.connect());
		if (this.link.connectionOrNull() != null) {
			this.quarantineWatch.awaitFirstDecision();
		}
	}

	@Override
	public Lookup lookup(CacheKey key, DependencySet dependencies) {
		ControlKeys control = this.keys.control(dependencies);
		return withConnection((connection) -> {
			EntryAccess.Fetched fetched = this.entries.fetch(connection, this.keys.entry(key), control);
			return new Lookup(fetched.frame(), this.stamps.read(connection, control, fetched.current()));
		});
	}

	@Override
	public Stamp stamp(CacheKey key, DependencySet dependencies) {
		ControlKeys control = this.keys.control(dependencies);
		return withConnection((connection) -> this.stamps.read(connection, control,
				Replies.await(connection.get(control.current()), this.timeouts.read())));
	}

	@Override
	public boolean put(CacheKey key, byte[] frame, DependencySet dependencies, Stamp seen, Duration ttl) {
		ControlKeys control = this.keys.control(dependencies);
		EntryAccess.NewEntry entry = new EntryAccess.NewEntry(this.keys.entry(key), frame, ttl);
		return withConnection((connection) -> this.entries.store(connection, control, entry, seen));
	}

	@Override
	public boolean evict(CacheKey key) {
		return withConnection((connection) -> this.entries.delete(connection, this.keys.entry(key)));
	}

	@Override
	public void mark(DependencySet dependencies, WriterId writer, Duration lease) {
		ControlKeys control = this.keys.control(dependencies);
		run(Script.MARK, control, Ascii.bytes(writer.toString()), Ascii.bytes(lease.toMillis()));
	}

	@Override
	public void release(DependencySet dependencies, WriterId writer) {
		run(Script.RELEASE, this.keys.control(dependencies), Ascii.bytes(writer.toString()));
	}

	private void run(Script script, ControlKeys control, byte[]... first) {
		long unused = withConnection((connection) -> connection.count(script, control.marks(), () -> {
			byte[][] arguments = ControlKeys.join(first, new byte[control.lasting()][]);
			return this.random.fill(arguments, first.length);
		}, this.timeouts.write()));
	}

	@Override
	public List<WriterId> overdue(DependencySet dependencies) {
		byte[][] writers = this.keys.control(dependencies).writers();
		return withConnection(
				(connection) -> connection.list(Script.OVERDUE, writers, () -> new byte[0][], this.timeouts.read())
					.stream()
					.map((bytes) -> WriterId.parse(Ascii.text(Objects.requireNonNull(bytes))))
					.distinct()
					.toList());
	}

	@Override
	public @Nullable Set<Dependency> readTables(Duration life) {
		return withConnection((connection) -> this.firstReads.permit(connection, life));
	}

	private <T extends @Nullable Object> T withConnection(Function<ControlConnection, T> operation) {
		try {
			return operation.apply(this.link.connection());
		}
		catch (RefusedException ex) {
			if (ex.isAboutTheServer()) {
				this.link.suspect();
			}
			throw ex;
		}
	}

	@Override
	public String describe() {
		ControlConnection connection = this.link.connectionOrNull();
		return (connection != null) ? connection.server() + " " + this.target
				: "Redis " + this.target + ", not connected";
	}

	@Override
	public void close() {
		this.link.close();
		this.quarantineWatch.close();
		this.source.close();
	}

}
