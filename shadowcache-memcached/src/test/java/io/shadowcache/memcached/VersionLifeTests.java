package io.shadowcache.memcached;

import java.time.Duration;

import io.shadowcache.dependency.Dependency;
import io.shadowcache.dependency.DependencySet;
import io.shadowcache.dependency.Stamp;
import io.shadowcache.key.CacheKey;
import io.shadowcache.store.WriterId;
import io.shadowcache.test.server.MemcachedServer;
import io.shadowcache.test.store.Sample;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Versions of tables last, those of rows and values live as long as something needs them.
 */
class VersionLifeTests {

	private static final long FOR_EVER = -1;

	private static MemcachedServer server;

	private final CacheKey key = Sample.key();

	private final Dependency row = Sample.row();

	private final DependencySet read = DependencySet.of(this.row).asRead();

	private final WriterId writer = Sample.writer();

	private MemcachedEntryStore store;

	@BeforeAll
	static void startServer() {
		server = MemcachedServer.start();
	}

	@AfterAll
	static void stopServer() {
		if (server != null) {
			server.close();
		}
	}

	@BeforeEach
	void openStore() {
		this.store = Stores.started(Stores.target(server));
	}

	@AfterEach
	void closeStore() {
		if (this.store != null) {
			this.store.close();
		}
	}

	@Test
	void versionOfATableLasts() {
		DependencySet table = Sample.tables(1);
		this.store.mark(table, this.writer, Duration.ofMinutes(1));
		assertThat(secondsLeft(table.asList().get(0))).isEqualTo(FOR_EVER);
		this.store.release(table, this.writer);
		assertThat(secondsLeft(table.asList().get(0))).isEqualTo(FOR_EVER);
	}

	@Test
	void versionOfARowThatIsNotUsedIsForgottenSoon() {
		stamp();
		assertThat(secondsLeft(this.row)).isBetween(500L, 600L);
		assertThat(secondsLeft(this.read.asList().get(0))).as("the version of some row lasts").isEqualTo(FOR_EVER);
	}

	@Test
	void versionOfARowLivesTwiceAsLongAsItsLongestEntry() {
		Stamp seen = stamp();
		put(seen, Duration.ofHours(1));
		put(seen, Duration.ofMinutes(1));
		assertThat(secondsLeft(this.row)).isBetween(7100L, 7200L);
		assertThat(stamp()).isEqualTo(seen);
		assertThat(this.store.lookup(this.key, this.read).frame()).isNotNull();
	}

	@Test
	void marksOfARowDoNotExpireWhateverIsStored() {
		Stamp seen = stamp();
		this.store.mark(this.read, this.writer, Duration.ofMinutes(1));
		put(seen, Duration.ofSeconds(1));
		assertThat(secondsLeft(this.row)).isEqualTo(FOR_EVER);
		this.store.release(this.read, this.writer);
		assertThat(secondsLeft(this.row)).isBetween(500L, 600L);
	}

	private Stamp stamp() {
		return this.store.lookup(this.key, this.read).stamp();
	}

	private void put(Stamp seen, Duration ttl) {
		this.store.put(this.key, Sample.frame("row"), this.read, seen, ttl);
	}

	private static long secondsLeft(Dependency dependency) {
		return Stores.secondsLeft(server, Stores.versionKey(dependency));
	}

}
