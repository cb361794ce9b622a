package io.shadowcache.memcached;

import java.time.Duration;

import io.shadowcache.dependency.DependencySet;
import io.shadowcache.dependency.Stamp;
import io.shadowcache.key.CacheKey;
import io.shadowcache.store.Lookup;
import io.shadowcache.store.NoConnectionException;
import io.shadowcache.store.StoreException;
import io.shadowcache.store.StoreTimeouts;
import io.shadowcache.test.server.MemcachedServer;
import io.shadowcache.test.store.Sample;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A server that dies, forgets or freezes, and a network that breaks.
 */
class FaultTests {

	private static final Duration LONG = Duration.ofMinutes(5);

	private final CacheKey key = Sample.key();

	private final DependencySet tables = Sample.tables(2);

	private MemcachedServer server;

	private Forwarder network;

	private MemcachedEntryStore store;

	@BeforeEach
	void start() {
		this.server = MemcachedServer.start();
		this.network = new Forwarder(this.server);
		this.store = Stores.started(this.network.asTarget());
	}

	@AfterEach
	void stop() {
		if (this.server != null) {
			this.store.close();
			this.network.close();
			this.server.close();
		}
	}

	@Test
	void killedServerFailsEveryOperationForWantOfAConnection() {
		lookup();
		assertThat(this.store.outages()).as("the first connection").isOne();
		this.server.kill();
		Stores.awaitDisconnected(this.store);
		assertFailsAtOnce(this::lookup);
		assertFailsAtOnce(() -> this.store.mark(this.tables, Sample.writer(), LONG));
		assertFailsAtOnce(() -> this.store.release(this.tables, Sample.writer()));
		assertFailsAtOnce(() -> this.store.overdue(this.tables));
		assertFailsAtOnce(() -> this.store.evict(this.key));
		assertFailsAtOnce(() -> this.store.put(this.key, new byte[1], this.tables, null, LONG));
	}

	@Test
	void restartedServerHasANewGenerationInQuarantine() {
		Stamp before = lookup().stamp();
		this.store.put(this.key, Sample.frame("old"), this.tables, before, LONG);
		this.server.restart();
		Lookup after = Stores.soon(this::lookup);
		assertThat(this.store.outages()).isEqualTo(2);
		assertThat(after.frame()).isNull();
		assertThat(after.stamp().generation()).isNotEqualTo(before.generation());
		assertThat(after.stamp().versions()).doesNotContainAnyElementsOf(before.versions());
		assertThat(after.stamp().isQuarantined()).isTrue();
	}

	@Test
	void flushedServerHasANewGenerationAtTheNextLookup() {
		Stamp before = lookup().stamp();
		this.store.mark(this.tables, Sample.writer(), LONG);
		this.server.command("flush_all");
		Stamp after = lookup().stamp();
		assertThat(after.generation().identity()).isEqualTo(before.generation().identity());
		assertThat(after.generation()).isNotEqualTo(before.generation());
		assertThat(after.isQuarantined()).as("the mark was lost").isTrue();
		assertThat(lookup().stamp()).isEqualTo(after);
	}

	@Test
	void evictedGenerationIsReplacedAndNothingFromBeforeMatches() {
		Stamp before = lookup().stamp();
		this.server.command("delete " + Stores.generationKey());
		Stamp after = lookup().stamp();
		assertThat(after.versions()).isEqualTo(before.versions());
		assertThat(after).isNotEqualTo(before);
		assertThat(after.isQuarantined()).isTrue();
	}

	@Test
	void serverThatTakesOverAndGivesBackHasANewGeneration() {
		Stamp before = lookup().stamp();
		this.store.put(this.key, Sample.frame("old"), this.tables, before, LONG);
		try (MemcachedServer other = MemcachedServer.start()) {
			this.network.leadTo(other);
			Stores.soon(() -> lookup().stamp().equals(before) ? null : true);
			this.store.release(this.tables, Sample.writer());
			this.network.leadTo(this.server);
			Lookup back = Stores.soon(() -> {
				Lookup lookup = lookup();
				return (lookup.frame() != null) ? lookup : null;
			});
			assertThat(back.stamp().versions()).as("this server has not heard of the write")
				.isEqualTo(before.versions());
			assertThat(back.stamp()).isNotEqualTo(before);
		}
	}

	@Test
	void frozenServerFailsInTimeThenAtOnceThenRecovers() {
		StoreTimeouts strict = new StoreTimeouts(Duration.ofMillis(100), Duration.ofMillis(250),
				Duration.ofSeconds(10));
		try (MemcachedEntryStore impatient = Stores.store(Stores.target(this.server), strict)) {
			impatient.start();
			Stamp before = Stores.soon(() -> impatient.lookup(this.key, this.tables).stamp());
			this.server.pause();
			assertFails(() -> impatient.lookup(this.key, this.tables));
			assertFails(() -> impatient.mark(this.tables, Sample.writer(), LONG));
			Stores.awaitDisconnected(impatient);
			assertFailsAtOnce(() -> impatient.lookup(this.key, this.tables));
			this.server.resume();
			Stamp after = Stores.soon(() -> impatient.lookup(this.key, this.tables).stamp());
			assertThat(after).isEqualTo(before);
		}
	}

	@Test
	void replyThatIsCutFailsItsReadAndTheNextConnectionServesTheSameEntry() {
		byte[] large = new byte[100_000];
		Stamp before = lookup().stamp();
		this.store.put(this.key, large, this.tables, before, LONG);
		this.network.cutRepliesAfter(50_000);
		assertFails(this::lookup);
		Lookup after = Stores.soon(this::lookup);
		assertThat(after.frame()).isEqualTo(large);
		assertThat(after.stamp()).isEqualTo(before);
	}

	@Test
	void releaseWhoseReplyIsCutIsRepeatedAndLeavesNoMark() {
		DependencySet table = Sample.tables(1);
		var writer = Sample.writer();
		this.store.mark(table, writer, LONG);
		Stamp marked = this.store.lookup(this.key, table).stamp();
		this.network.cutRepliesAfter(1);
		assertFails(() -> this.store.release(table, writer));
		Stores.soon(() -> {
			this.store.release(table, writer);
			return true;
		});
		Stamp after = this.store.lookup(this.key, table).stamp();
		assertThat(after.isBlocked()).isFalse();
		assertThat(after.versions()).doesNotContainAnyElementsOf(marked.versions());
	}

	@Test
	void serverThatIsAwayAtTheStartIsFoundLater() {
		this.server.kill();
		try (MemcachedEntryStore early = Stores.started(Stores.target(this.server))) {
			assertFailsAtOnce(() -> early.lookup(this.key, this.tables));
			this.server.restart();
			assertThat(Stores.soon(() -> early.lookup(this.key, this.tables)).stamp().versions()).hasSize(2);
		}
	}

	private Lookup lookup() {
		return this.store.lookup(this.key, this.tables);
	}

	private static void assertFails(Runnable operation) {
		assertThatExceptionOfType(StoreException.class).isThrownBy(operation::run);
	}

	/** Nobody waits for a connection. */
	private static void assertFailsAtOnce(Runnable operation) {
		assertThatExceptionOfType(NoConnectionException.class).isThrownBy(operation::run);
	}

}
