package io.shadowcache.spring.metrics;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.shadowcache.dependency.DependencySet;
import io.shadowcache.engine.BypassReason;
import io.shadowcache.engine.LeaseOutcome;
import io.shadowcache.engine.MissReason;
import io.shadowcache.engine.ShadowCache;
import io.shadowcache.engine.StoreCommand;
import io.shadowcache.engine.StoreOutcome;
import io.shadowcache.near.NearEntryStore;
import io.shadowcache.near.NearSettings;
import io.shadowcache.store.EntrySource;
import io.shadowcache.store.InMemoryEntryStore;
import io.shadowcache.store.StoreException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of {@link MicrometerCacheListener}.
 */
class MicrometerCacheListenerTests {

	private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

	private final NearEntryStore near = new NearEntryStore(new InMemoryEntryStore(10, Clock.systemUTC(), new Random(1)),
			null, NearSettings.DEFAULTS, Clock.systemUTC(), System::nanoTime);

	private final MicrometerCacheListener listener = new MicrometerCacheListener(this.registry, new TableNames(null));

	@Test
	void aHitCountsOnceWithItsTime() {
		this.listener.onHit(Queries.QUERY, 2_000_000, 100);
		assertThat(requests("hit", "none", "none")).isEqualTo(1);
		assertThat(this.registry.get("shadowcache.hit").tag("query", "byId").timer().totalTime(TimeUnit.MILLISECONDS))
			.isEqualTo(2);
	}

	@Test
	void aHitInMemoryIsAHitThatSaysHowItWasKnownToBeFresh() {
		this.listener.onHit(Queries.QUERY, EntrySource.PUSH, 1_000, 100);
		this.listener.onHit(Queries.QUERY, EntrySource.VALIDATED, 1_000, 100);
		this.listener.onHit(Queries.QUERY, EntrySource.STORE, 1_000, 100);
		assertThat(requests("hit", "push", "none")).isEqualTo(1);
		assertThat(requests("hit", "validated", "none")).isEqualTo(1);
		assertThat(requests("hit", "none", "none")).isEqualTo(1);
	}

	@Test
	void aMissSaysWhichTableWasWritten() {
		this.listener.onMiss(Queries.QUERY, MissReason.INVALIDATED, List.of(Queries.PRODUCT));
		this.listener.onMiss(Queries.QUERY, MissReason.ABSENT, List.of());
		assertThat(requests("miss", "invalidated", "product")).isEqualTo(1);
		assertThat(requests("miss", "absent", "none")).isEqualTo(1);
	}

	@Test
	void aMissForSeveralTablesCountsOnce() {
		this.listener.onMiss(Queries.QUERY, MissReason.INVALIDATED, List.of(Queries.PRODUCT, Queries.VENDOR));
		assertThat(requests("miss", "invalidated", "several")).isEqualTo(1);
		assertThat(this.registry.find("shadowcache.requests").tag("result", "miss").counters()).hasSize(1);
	}

	@Test
	void aMissAfterAnEvictionOfTheQueryNamesNoTable() {
		this.listener.onMiss(Queries.QUERY, MissReason.INVALIDATED, List.of(Queries.BY_ID));
		assertThat(requests("miss", "invalidated", "evicted")).isEqualTo(1);
	}

	@Test
	void aMissForARowNamesItsTableOnly() {
		this.listener.onMiss(Queries.QUERY, MissReason.INVALIDATED, DependencySet.of(Queries.ROW).asRead().asList());
		assertThat(requests("miss", "invalidated", "product")).isEqualTo(1);
	}

	@Test
	void aBypassCountsByReason() {
		this.listener.onBypass(Queries.QUERY, BypassReason.DIRTY_TRANSACTION);
		assertThat(requests("bypass", "dirty_transaction", "none")).isEqualTo(1);
	}

	@Test
	void loadsAreTimedByOutcome() {
		this.listener.onLoad(Queries.QUERY, 1_000, null);
		this.listener.onLoad(Queries.QUERY, 1_000, new IllegalStateException());
		assertThat(this.registry.get("shadowcache.load").tag("outcome", "success").timer().count()).isEqualTo(1);
		assertThat(this.registry.get("shadowcache.load").tag("outcome", "failure").timer().count()).isEqualTo(1);
	}

	@Test
	void waitsForOtherLoadsAreTimed() {
		this.listener.onCoalesced(Queries.QUERY, 1_000);
		this.listener.onLeaseWait(Queries.QUERY, LeaseOutcome.TAKEN_OVER, 1_000);
		this.listener.onBulkheadWait(Queries.QUERY, true, 1_000);
		assertThat(this.registry.get("shadowcache.coalesced").timer().count()).isEqualTo(1);
		assertThat(this.registry.get("shadowcache.lease.wait").tag("outcome", "taken_over").timer().count()).isOne();
		assertThat(this.registry.get("shadowcache.bulkhead.wait").tag("outcome", "overflow").timer().count()).isOne();
	}

	@Test
	void sizesAreThoseOfStoredEntries() {
		this.listener.onStore(Queries.QUERY, StoreOutcome.STORED, 100);
		this.listener.onStore(Queries.QUERY, StoreOutcome.STALE, 5_000);
		assertThat(this.registry.get("shadowcache.entry.size").summary().totalAmount()).isEqualTo(100);
		assertThat(this.registry.get("shadowcache.stores").tag("outcome", "stale").counter().count()).isEqualTo(1);
	}

	@Test
	void unreadWritesAreCountedByTable() {
		this.listener.onUnreadWrite(DependencySet.of(Queries.PRODUCT, Queries.VENDOR));
		this.listener.onUnreadWrite(DependencySet.of(Queries.VENDOR));
		assertThat(this.registry.get("shadowcache.writes.unread").tag("table", "vendor").counter().count())
			.isEqualTo(2);
	}

	@Test
	void invalidationsCountByTableAndEvictionsByQuery() {
		this.listener.onInvalidation(DependencySet.of(Queries.PRODUCT, Queries.VENDOR));
		this.listener.onInvalidation(DependencySet.of(Queries.BY_ID));
		assertThat(this.registry.get("shadowcache.invalidations").tag("table", "vendor").counter().count()).isOne();
		assertThat(this.registry.get("shadowcache.evictions").tag("query", "byId").counter().count()).isEqualTo(1);
	}

	@Test
	void failuresOfTheStoreCountByCommand() {
		this.listener.onStoreFailure(StoreCommand.MARK, new StoreException("no"));
		assertThat(this.registry.get("shadowcache.store.failures").tag("command", "mark").counter().count()).isOne();
	}

	@Test
	void gaugesShowTheStateOfNow() {
		ShadowCache cache = ShadowCache.over(new InMemoryEntryStore(10, Clock.systemUTC(), new Random(1))).build();
		AtomicInteger open = new AtomicInteger(1);
		MicrometerCacheListener.bindGauges(this.registry, cache);
		MicrometerCacheListener.bindBreaker(this.registry, open, AtomicInteger::get);
		assertThat(this.registry.get("shadowcache.invalidations.pending").gauge().value()).isZero();
		assertThat(this.registry.get("shadowcache.tables.distrusted").gauge().value()).isZero();
		assertThat(this.registry.get("shadowcache.breaker.open").gauge().value()).isOne();
	}

	@Test
	void metersOfTheNearCacheShowItsState() {
		NearMeters.bind(this.registry, this.near);
		assertThat(this.registry.get("shadowcache.near.entries").gauge().value()).isZero();
		assertThat(this.registry.get("shadowcache.near.bytes").gauge().value()).isZero();
		assertThat(this.registry.get("shadowcache.near.evictions").functionCounter().count()).isZero();
		assertThat(this.registry.get("shadowcache.near.forgets").tag("reason", "flushed").functionCounter().count())
			.isZero();
		assertThat(this.registry.get("shadowcache.near.hearing").gauge().value()).isZero();
		assertThat(this.registry.get("shadowcache.near.lag").gauge().value()).isEqualTo(-1);
	}

	@Test
	void everyMeterIsDocumentedWithItsTags() {
		aHitCountsOnceWithItsTime();
		aMissSaysWhichTableWasWritten();
		loadsAreTimedByOutcome();
		waitsForOtherLoadsAreTimed();
		sizesAreThoseOfStoredEntries();
		invalidationsCountByTableAndEvictionsByQuery();
		unreadWritesAreCountedByTable();
		failuresOfTheStoreCountByCommand();
		ExpiryMeterTests.tell(this.listener);
		gaugesShowTheStateOfNow();
		metersOfTheNearCacheShowItsState();
		StoreMeters.bind(this.registry, new InMemoryEntryStore(10, Clock.systemUTC(), new Random(1)));
		Set<String> registered = this.registry.getMeters()
			.stream()
			.map(Meter::getId)
			.map((id) -> signature(id.getName(), id.getTags().stream().map(Tag::getKey).sorted().toList()))
			.collect(Collectors.toSet());
		assertThat(registered).containsExactlyInAnyOrderElementsOf(Arrays.stream(ShadowCacheMeter.values())
			.map((meter) -> signature(meter.meterName(), meter.tags().stream().sorted().toList()))
			.toList());
	}

	private double requests(String result, String reason, String table) {
		return this.registry.get("shadowcache.requests")
			.tags("query", "byId", "result", result, "reason", reason, "table", table)
			.counter()
			.count();
	}

	private static String signature(String name, List<String> tags) {
		return name + tags;
	}

}
