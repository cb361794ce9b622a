package io.shadowcache.memcached;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.LongSupplier;

import io.shadowcache.dependency.DependencySet;
import io.shadowcache.dependency.Generation;
import io.shadowcache.dependency.Stamp;
import io.shadowcache.key.CacheKey;
import io.shadowcache.store.CacheStore;
import io.shadowcache.store.LoadLeases;
import io.shadowcache.store.Lookup;
import io.shadowcache.store.Quarantine;
import io.shadowcache.store.QuarantineWatch;
import io.shadowcache.store.StoreFigures;
import io.shadowcache.store.StoreSettings;
import io.shadowcache.store.StoreTimeouts;
import io.shadowcache.store.VerificationCounts;
import io.shadowcache.store.VerifiedStore;
import io.shadowcache.store.WriterId;

/**
 * Keeps entries and versions of one database on memcached: versions on the first server,
 * entries on all of them. It has connections of its own, which answer in time or not at
 * all. Safe for use by many threads; no operation waits longer than its timeouts, and
 * none waits for a connection.
 * <p>
 * A read that begins after a release has returned meets no older version. That marks of
 * writers are seen is best effort, because memcached may evict them.
 */
public final class MemcachedEntryStore implements CacheStore, VerifiedStore {

	private final MemcachedTarget target;

	private final StoreTimeouts timeouts;

	private final InstantSource clock;

	private final LongSupplier nanoTime;

	private final KeySpace keys;

	private final Identities identities;

	private final VerificationCounts verifications;

	private final Quarantine quarantine;

	private final QuarantineWatch quarantineWatch;

	private final Connector connector;

	private final ServerLinks links;

	private final Entries entries;

	private final ControlItems items;

	private final StampReader stamps;

	private final MemcachedLeases leases;

	/**
	 * Makes a store. It connects when it is started.
	 * @param target the servers
	 * @param settings names and timeouts
	 * @param random makes versions; thread-safe
	 * @param clock the wall clock, for leases: its difference between instances is time
	 * that a writer may lack between mark and commit
	 * @param nanoTime a monotonic clock, in nanoseconds
	 */
	public MemcachedEntryStore(MemcachedTarget target, StoreSettings settings, SecureRandom random, InstantSource clock,
			LongSupplier nanoTime) {
		this.target = target;
		this.timeouts = settings.timeouts();
		this.clock = clock;
		this.nanoTime = nanoTime;
		this.keys = new KeySpace(settings.application(), settings.database());
		this.identities = new Identities(random);
		this.verifications = new VerificationCounts(nanoTime);
		this.quarantine = new Quarantine(settings.lease(), nanoTime, settings.openTransactions());
		this.quarantineWatch = new QuarantineWatch("shadowcache-memcached-quarantine", this.quarantine, () -> false);
		this.connector = new Connector(target, this.timeouts.connect());
		Verification generations = new GenerationCheck(this.keys, this.identities, clock, this.timeouts.write(),
				this::onGeneration);
		this.links = ServerLinks.to(target.servers(), this.connector, (connection) -> verify(generations, connection),
				this.timeouts.write());
		this.entries = new Entries(this.links, this.keys, this.timeouts);
		this.items = new ControlItems(clock, nanoTime, this.timeouts.write());
		this.stamps = new StampReader(this.keys, generations, this.items, this.identities, this.quarantine,
				this.timeouts.read());
		this.leases = new MemcachedLeases(this.links, this.keys, this.timeouts, clock);
	}

	private void verify(Verification verification, VerifiedConnection connection) {
		VerifiedConnection unused = this.verifications.count(() -> {
			verification.verify(connection);
			return connection;
		});
	}

	private void onGeneration(Generation generation) {
		this.quarantineWatch.observe(generation, this.clock.millis());
	}

	@Override
	public void start() {
		this.quarantineWatch.start();
		this.links.start(this.timeouts.connect(), this.nanoTime);
		if (this.links.control().connectionOrNull() != null) {
			this.quarantineWatch.awaitFirstDecision();
		}
	}

	@Override
	public Lookup lookup(CacheKey key, DependencySet dependencies) {
		ControlKeys control = this.keys.control(dependencies);
		VerifiedConnection connection = this.links.control().connection();
		Entries.Fetched fetched = this.entries.fetch(connection, key, control);
		return new Lookup(fetched.frame(), this.stamps.read(connection, control, fetched.current()));
	}

	@Override
	public boolean put(CacheKey key, byte[] frame, DependencySet dependencies, Stamp seen, Duration ttl) {
		List<String> forgettable = this.keys.control(dependencies).forgettable();
		if (!forgettable.isEmpty()) {
			this.items.prolong(this.links.control().connection().connection(), forgettable, ttl);
		}
		this.entries.put(key, frame, ttl);
		return true;
	}

	@Override
	public boolean evict(CacheKey key) {
		return this.entries.evict(key);
	}

	@Override
	public void mark(DependencySet dependencies, WriterId writer, Duration lease) {
		change(dependencies, (item) -> {
			long deadline = this.clock.millis() + lease.toMillis();
			ControlItem current = (item != null) ? item : ControlItem.open(this.identities.next());
			return current.mark(writer, deadline, this.identities.next());
		});
	}

	@Override
	public void release(DependencySet dependencies, WriterId writer) {
		change(dependencies, ItemChange.orDrop((item) -> (item != null) ? item.release(writer, this.identities.next())
				: ControlItem.open(this.identities.next())));
	}

	private void change(DependencySet dependencies, ItemChange change) {
		ControlKeys control = this.keys.control(dependencies);
		this.items.change(this.links.control().connection().connection(), control, change);
	}

	@Override
	public List<WriterId> overdue(DependencySet dependencies) {
		return this.items.overdue(this.links.control().connection().connection(), this.keys.control(dependencies),
				this.timeouts.read());
	}

	@Override
	public LoadLeases loadLeases() {
		return this.leases;
	}

	@Override
	public long outages() {
		return this.links.control().connections();
	}

	@Override
	public StoreFigures figures() {
		return this.verifications.figures(this.links.control().connectionOrNull() != null, this.quarantine);
	}

	@Override
	public String describe() {
		VerifiedConnection connection = this.links.control().connectionOrNull();
		return (connection != null) ? connection.server() + " at " + this.target
				: "memcached at " + this.target + ", not connected";
	}

	@Override
	public void close() {
		this.links.close();
		this.quarantineWatch.close();
		this.connector.close();
	}

}
