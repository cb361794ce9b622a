package io.shadowcache.redis;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import io.shadowcache.dependency.Dependency;
import io.shadowcache.dependency.DependencySet;
import io.shadowcache.dependency.Stamp;
import io.shadowcache.store.Failpoints;
import io.shadowcache.store.OpenTransactions;
import io.shadowcache.test.server.RedisProcess;
import io.shadowcache.test.store.Sample;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who may leave out writes to tables that nothing reads, and how long first readers wait
 * for them.
 */
class FirstReadsTests {

	private static final Duration LEASE = Duration.ofMillis(1500);

	/** Longer than any test takes. */
	private static final Duration LONG = Duration.ofSeconds(5);

	private static final Duration SHORT = Duration.ofMillis(1);

	private final List<RedisEntryStore> stores = new ArrayList<>();

	private final DependencySet tables = Sample.tables(2);

	private RedisProcess server;

	private RedisEntryStore store;

	@BeforeEach
	void start() {
		this.server = Stores.server();
		this.store = open(OpenTransactions.UNKNOWN);
		DependencySet others = Sample.tables(1);
		Stores.soon(() -> stampOf(this.store, others).isQuarantined() ? null : true);
	}

	@AfterEach
	void stop() {
		this.stores.forEach(RedisEntryStore::close);
		this.server.close();
	}

	private RedisEntryStore open(OpenTransactions transactions) {
		RedisStoreSettings settings = new RedisStoreSettings("tests", Sample.DATABASE, LEASE, Stores.PATIENT);
		RedisEntryStore opened = new RedisEntryStore(Stores.target(this.server), settings, transactions,
				new SecureRandom(), System::nanoTime, Failpoints.NONE);
		this.stores.add(opened);
		opened.start();
		return opened;
	}

	@Test
	void tablesAreListedOnceLookedUpButQueriesAndWrittenTablesAreNot() {
		Dependency query = Dependency.query(Sample.DATABASE, "tests", "some");
		List<Dependency> read = new ArrayList<>(this.tables.asList());
		read.add(query);
		DependencySet written = Sample.tables(1);
		this.store.mark(written, Sample.writer(), LONG);
		this.store.release(written, Sample.writer());
		stampOf(this.store, DependencySet.of(read));
		Set<Dependency> listed = open(OpenTransactions.UNKNOWN).readTables(SHORT);
		assertThat(listed).containsAll(this.tables.asList())
			.doesNotContain(query)
			.doesNotContainAnyElementsOf(written.asList());
	}

	@Test
	void firstLookupIsOpenAtOnceWhenOnlyItsOwnInstanceLeavesOut() {
		this.store.readTables(LONG);
		assertThat(stampOf(this.store, this.tables).isShareable()).isTrue();
	}

	@Test
	void firstLookupWhileAnotherInstanceLeavesOutIsInQuarantineForEveryInstance() {
		RedisEntryStore other = open(OpenTransactions.UNKNOWN);
		assertThat(other.readTables(LONG)).isNotNull();
		assertThat(stampOf(this.store, this.tables).isQuarantined()).isTrue();
		assertThat(stampOf(other, this.tables).isQuarantined()).isTrue();
		assertThat(stampOf(this.store, Sample.tables(1)).isQuarantined()).isTrue();
	}

	@Test
	void tableThatWasLookedUpBeforeAnotherInstanceLeavesOutStaysOpen() {
		stampOf(this.store, this.tables);
		RedisEntryStore other = open(OpenTransactions.UNKNOWN);
		assertThat(other.readTables(LONG)).containsAll(this.tables.asList());
		assertThat(stampOf(this.store, this.tables).isShareable()).isTrue();
		assertThat(stampOf(other, this.tables).isShareable()).isTrue();
	}

	@Test
	void tableOpensALeaseAfterThePermissionHasRunOut() {
		open(OpenTransactions.UNKNOWN).readTables(SHORT);
		long begin = System.nanoTime();
		Stamp first = stampOf(this.store, this.tables);
		assertThat(first.isQuarantined()).isTrue();
		Stamp opened = Stores.soon(() -> shareable(this.store));
		assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThan(LEASE.minusMillis(100));
		assertThat(opened).isEqualTo(first);
	}

	@Test
	void tableOpensForAllWhenOneSeesThatNoTransactionIsOpen() {
		open(OpenTransactions.UNKNOWN).readTables(SHORT);
		RedisEntryStore asking = open(() -> () -> true);
		assertThat(stampOf(asking, this.tables).isQuarantined()).isTrue();
		assertThat(Stores.soon(() -> shareable(asking))).isNotNull();
		assertThat(stampOf(this.store, this.tables).isShareable()).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "r", "s" })
	void lostListGivesNoPermissionAndLetsFirstReadersWait(String list) {
		this.server.command("DEL", "{shadowcache:" + Sample.DATABASE + "}:" + list);
		assertThat(this.store.readTables(LONG)).isNull();
		assertThat(stampOf(this.store, this.tables).isQuarantined()).isTrue();
		assertThat(this.store.readTables(LONG)).isNull();
	}

	@Test
	void tablesAreNotedAgainAfterAFlush() {
		stampOf(this.store, this.tables);
		this.server.command("FLUSHALL");
		assertThat(this.store.readTables(SHORT)).isNull();
		stampOf(this.store, this.tables);
		assertThat(this.store.readTables(SHORT)).containsExactlyInAnyOrderElementsOf(this.tables.asList());
	}

	@Test
	void tablesWhoseVersionsARestoredServerBringsBackAreNotedAgain(@TempDir Path directory) {
		Stamp old = stampOf(this.store, this.tables);
		this.server.snapshot(directory.resolve("old.rdb"));
		this.server.restartFrom(directory.resolve("old.rdb"));
		Set<Dependency> listed = Stores.soon(() -> this.store.readTables(SHORT));
		assertThat(listed).isEmpty();
		assertThat(stampOf(this.store, this.tables).versions()).isEqualTo(old.versions());
		assertThat(this.store.readTables(SHORT)).containsExactlyInAnyOrderElementsOf(this.tables.asList());
	}

	@Test
	void fullServerStillNotesTables() {
		this.server.command("CONFIG", "SET", "maxmemory", "1");
		assertThat(stampOf(this.store, this.tables).isShareable()).isTrue();
		this.server.command("CONFIG", "SET", "maxmemory", "0");
		assertThat(this.store.readTables(SHORT)).containsAll(this.tables.asList());
	}

	private Stamp shareable(RedisEntryStore reader) {
		Stamp stamp = stampOf(reader, this.tables);
		return stamp.isShareable() ? stamp : null;
	}

	private static Stamp stampOf(RedisEntryStore reader, DependencySet dependencies) {
		return reader.lookup(Sample.key(), dependencies).stamp();
	}

}
