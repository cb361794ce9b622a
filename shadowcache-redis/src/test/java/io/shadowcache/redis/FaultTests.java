package io.shadowcache.redis;

import java.nio.file.Path;
import java.time.Duration;

import io.shadowcache.dependency.DependencySet;
import io.shadowcache.dependency.Stamp;
import io.shadowcache.key.CacheKey;
import io.shadowcache.store.Lookup;
import io.shadowcache.store.StoreException;
import io.shadowcache.test.server.RedisProcess;
import io.shadowcache.test.store.Sample;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A server that dies, forgets, freezes or fills up.
 */
class FaultTests {

	private static final Duration LONG = Duration.ofMinutes(5);

	private final CacheKey key = Sample.key();

	private final DependencySet tables = Sample.tables(2);

	private RedisProcess server;

	private RedisEntryStore store;

	@BeforeEach
	void start() {
		this.server = Stores.server("--repl-diskless-sync-delay", "0");
		this.store = Stores.started(Stores.target(this.server));
	}

	@AfterEach
	void stop() {
		this.store.close();
		this.server.close();
	}

	@Test
	void killedServerFailsEveryOperationAtOnce() {
		lookup();
		this.server.kill();
		Stores.soon(() -> this.store.describe().contains("not connected") ? true : null);
		long begin = System.nanoTime();
		assertFails(this::lookup);
		assertFails(() -> this.store.mark(this.tables, Sample.writer(), LONG));
		assertFails(() -> this.store.release(this.tables, Sample.writer()));
		assertFails(() -> this.store.evict(this.key));
		assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofMillis(500));
	}

	@Test
	void serverRestartedEmptyHasANewGenerationInQuarantine() {
		Stamp before = lookup().stamp();
		this.server.restartEmpty();
		Stamp after = Stores.soon(() -> lookup().stamp());
		assertThat(after.generation()).isNotEqualTo(before.generation());
		assertThat(after.isQuarantined()).isTrue();
	}

	@Test
	void serverRestoredFromAnOldSnapshotServesNothingFresh(@TempDir Path directory) {
		Stamp old = lookup().stamp();
		this.store.put(this.key, Sample.frame("old"), this.tables, old, LONG);
		this.server.snapshot(directory.resolve("old.rdb"));
		this.store.release(this.tables, Sample.writer());
		this.server.restartFrom(directory.resolve("old.rdb"));
		Lookup restored = Stores.soon(this::lookup);
		assertThat(restored.frame()).as("the snapshot was loaded").isEqualTo(Sample.frame("old"));
		assertThat(restored.stamp().versions()).isEqualTo(old.versions());
		assertThat(restored.stamp()).isNotEqualTo(old);
		assertThat(restored.stamp().generation()).isNotEqualTo(old.generation());
	}

	@Test
	void flushedServerHasANewGenerationAtTheNextLookup() {
		Stamp before = lookup().stamp();
		this.server.command("FLUSHALL");
		Stamp after = lookup().stamp();
		assertThat(after.generation().identity()).isEqualTo(before.generation().identity());
		assertThat(after.generation()).isNotEqualTo(before.generation());
		assertThat(after.isQuarantined()).isTrue();
		assertThat(lookup().stamp()).isEqualTo(after);
	}

	@Test
	void putAcrossAFlushIsRefused() {
		Stamp before = lookup().stamp();
		this.server.command("FLUSHALL");
		lookup();
		assertThat(this.store.put(this.key, Sample.frame("stale"), this.tables, before, LONG)).isFalse();
	}

	@Test
	void frozenServerFailsWithinTheTimeoutThenAtOnceThenRecovers() {
		RedisTimeouts strict = new RedisTimeouts(Duration.ofMillis(100), Duration.ofMillis(250), Duration.ofSeconds(1));
		try (RedisEntryStore impatient = Stores.store(Stores.target(this.server), strict)) {
			impatient.start();
			Stamp before = impatient.lookup(this.key, this.tables).stamp();
			this.server.pause();
			long begin = System.nanoTime();
			assertFails(() -> impatient.lookup(this.key, this.tables));
			assertThat(Duration.ofNanos(System.nanoTime() - begin)).isBetween(Duration.ofMillis(90),
					Duration.ofMillis(800));
			Stores.soon(() -> impatient.describe().contains("not connected") ? true : null);
			this.server.resume();
			Stamp after = Stores.soon(() -> impatient.lookup(this.key, this.tables).stamp());
			assertThat(after).isEqualTo(before);
		}
	}

	@Test
	void fullServerRefusesEntriesButNotInvalidations() {
		Stamp seen = lookup().stamp();
		this.server.command("CONFIG", "SET", "maxmemory", "1");
		assertFails(() -> this.store.put(this.key, Sample.frame("big"), this.tables, seen, LONG));
		this.store.mark(this.tables, Sample.writer(), LONG);
		assertThat(lookup().stamp().isBlocked()).isTrue();
		this.store.release(this.tables, Sample.writer());
		DependencySet others = Sample.tables(2);
		assertThat(this.store.lookup(this.key, others).stamp().versions()).hasSize(2);
		assertThat(lookup().stamp().versions()).doesNotContainAnyElementsOf(seen.versions());
	}

	@Test
	void scriptsThatTheServerForgotAreSentAgain() {
		Stamp seen = lookup().stamp();
		this.server.command("SCRIPT", "FLUSH");
		this.store.release(this.tables, Sample.writer());
		assertThat(lookup().stamp()).isNotEqualTo(seen);
	}

	@Test
	void killedConnectionComesBackWithTheSameGeneration() {
		Stamp before = lookup().stamp();
		this.server.command("CLIENT", "KILL", "TYPE", "normal");
		assertThat(Stores.soon(() -> lookup().stamp())).isEqualTo(before);
	}

	@Test
	void replicaIsRefused() {
		try (RedisProcess replica = Stores.server("--replicaof", "127.0.0.1 " + this.server.port());
				RedisEntryStore wrong = Stores.started(Stores.target(replica))) {
			assertThatExceptionOfType(StoreException.class).isThrownBy(() -> wrong.lookup(this.key, this.tables))
				.withMessageContaining("replica");
		}
	}

	@Test
	void demotedMasterIsRefusedAndPromotedAgainHasANewGeneration() {
		Stamp before = lookup().stamp();
		try (RedisProcess other = Stores.server("--repl-diskless-sync-delay", "0")) {
			this.server.command("REPLICAOF", "127.0.0.1", Integer.toString(other.port()));
			Stores.soon(() -> this.store.describe().contains("not connected") ? true : null);
			assertFails(this::lookup);
			this.server.command("REPLICAOF", "NO", "ONE");
			assertThat(Stores.soon(() -> lookup().stamp()).generation()).isNotEqualTo(before.generation());
		}
	}

	@Test
	void clusterNodeAsASingleServerIsRefusedWithAHint() {
		try (RedisProcess node = Stores.server("--cluster-enabled", "yes");
				RedisEntryStore wrong = Stores.started(Stores.target(node))) {
			assertThatExceptionOfType(StoreException.class).isThrownBy(() -> wrong.lookup(this.key, this.tables))
				.withMessageContaining("spring.data.redis.cluster.nodes");
		}
	}

	private Lookup lookup() {
		return this.store.lookup(this.key, this.tables);
	}

	private static void assertFails(Runnable operation) {
		assertThatExceptionOfType(StoreException.class).isThrownBy(operation::run);
	}

}
