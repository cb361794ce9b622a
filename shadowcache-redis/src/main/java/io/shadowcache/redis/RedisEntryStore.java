package io.shadowcache.redis;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;

import io.shadowcache.dependency.Dependency;
import io.shadowcache.dependency.DependencySet;
import io.shadowcache.dependency.Stamp;
import io.shadowcache.key.CacheKey;
import io.shadowcache.near.InvalidationChannel;
import io.shadowcache.store.CacheStore;
import io.shadowcache.store.EntryOffer;
import io.shadowcache.store.EntryRequest;
import io.shadowcache.store.Failpoints;
import io.shadowcache.store.LoadLeases;
import io.shadowcache.store.Lookup;
import io.shadowcache.store.OpenTransactions;
import io.shadowcache.store.Quarantine;
import io.shadowcache.store.QuarantineWatch;
import io.shadowcache.store.StoreFigures;
import io.shadowcache.store.VerificationCounts;
import io.shadowcache.store.VerifiedStore;
import io.shadowcache.store.WriterId;
import org.jspecify.annotations.Nullable;

/**
 * Keeps entries and versions of one database on Redis or Valkey. It has connections of
 * its own, which answer in time or not at all. Safe for use by many threads; no operation
 * waits longer than the timeout of each of its commands, and none waits for a connection.
 */
public final class RedisEntryStore implements CacheStore, VerifiedStore {

	private final KeySpace keys;

	private final VerificationCounts verifications;

	private final Quarantine quarantine;

	private final QuarantineWatch quarantineWatch;

	private final ControlLink link;

	private final CurrentConnection current;

	private final VersionCommands versions;

	private final FirstReads firstReads;

	private final TableOpener opener;

	private final EntryReads reads;

	private final EntryWrites writes;

	private final TrackingChannel channel;

	private final RedisLeases leases;

	private final Lifecycle lifecycle;

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
		RedisTimeouts timeouts = settings.timeouts();
		this.keys = new KeySpace(settings.application(), settings.database());
		RandomBytes bytes = new RandomBytes(random);
		this.verifications = new VerificationCounts(nanoTime);
		this.quarantine = new Quarantine(settings.lease(), nanoTime, openTransactions);
		Backend backend = Backend.of(target, this.keys, timeouts);
		ConnectionSource source = backend.source();
		EntryAccess entries = backend.entries();
		Verifier verifier = new Verifier(this.keys, bytes, timeouts.write(), this.verifications, failpoints);
		this.link = new ControlLink(source, verifier, this::onVerified, new ConnectionLog(target.toString()), nanoTime);
		this.current = new CurrentConnection(this.link, target);
		this.versions = new VersionCommands(this.current, this.keys, bytes, timeouts);
		this.channel = new TrackingChannel(source, verifier, this.link, this.keys, timeouts.write(), nanoTime);
		this.opener = new TableOpener(this.keys, this.link, settings.lease(), openTransactions, nanoTime);
		this.quarantineWatch = new QuarantineWatch("shadowcache-redis-quarantine", this.quarantine,
				() -> this.opener.poll(timeouts.write()));
		this.firstReads = new FirstReads(this.keys, this.opener, this.quarantineWatch::wake, settings, bytes.next());
		this.leases = new RedisLeases(this.keys, timeouts, () -> entries.scripting(this.link.connection()));
		this.writes = new EntryWrites(this.current, this.keys, entries);
		this.reads = new EntryReads(this.current, this.keys, entries,
				new StampReader(this.link, this.quarantine, this.firstReads, bytes, timeouts), timeouts);
		this.lifecycle = new Lifecycle(this.link, this.quarantineWatch, source, timeouts.connect());
	}

	/**
	 * Returns the channel that tells of changes. It needs Redis 6 or Valkey.
	 * @return the same instance always, not opened yet; to be closed before this store
	 */
	public InvalidationChannel invalidations() {
		return this.channel;
	}

	/**
	 * Begins what {@link #start()} waits for. Never blocks, asks the database nothing.
	 */
	public void connect() {
		this.lifecycle.connect();
	}

	private void onVerified(Verification verification) {
		this.quarantineWatch.observe(verification.generation(), verification.serverMillis());
	}

	@Override
	public void start() {
		this.lifecycle.start();
	}

	@Override
	public Lookup lookup(CacheKey key, DependencySet dependencies) {
		return this.reads.lookup(key, dependencies);
	}

	@Override
	public List<Lookup> lookupAll(List<EntryRequest> requests) {
		return this.reads.lookupAll(requests);
	}

	@Override
	public Stamp stamp(CacheKey key, DependencySet dependencies) {
		return this.reads.stamp(dependencies);
	}

	@Override
	public boolean put(CacheKey key, byte[] frame, DependencySet dependencies, Stamp seen, Duration ttl) {
		return this.writes.put(new EntryOffer(key, frame, dependencies, seen, ttl));
	}

	@Override
	public List<EntryOffer.Outcome> putAll(List<EntryOffer> offers) {
		return this.writes.putAll(offers);
	}

	@Override
	public boolean evict(CacheKey key) {
		return this.writes.evict(key);
	}

	@Override
	public void mark(DependencySet dependencies, WriterId writer, Duration lease) {
		this.versions.mark(dependencies, writer, lease);
	}

	@Override
	public void release(DependencySet dependencies, WriterId writer) {
		this.versions.release(dependencies, writer);
	}

	@Override
	public List<WriterId> overdue(DependencySet dependencies) {
		return this.versions.overdue(dependencies);
	}

	@Override
	public LoadLeases loadLeases() {
		return this.leases;
	}

	@Override
	public @Nullable Set<Dependency> readTables(Duration life) {
		return this.current.call((connection) -> this.firstReads.permit(connection, life));
	}

	@Override
	public long outages() {
		return this.link.connections();
	}

	@Override
	public StoreFigures figures() {
		return this.verifications.figures(this.link.connectionOrNull() != null, this.quarantine);
	}

	@Override
	public String describe() {
		return this.current.describe();
	}

	@Override
	public void close() {
		this.lifecycle.close();
	}

}
