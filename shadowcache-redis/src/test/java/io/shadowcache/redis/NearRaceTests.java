package io.shadowcache.redis;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import io.shadowcache.dependency.Dependency;
import io.shadowcache.dependency.DependencySet;
import io.shadowcache.dependency.Stamp;
import io.shadowcache.key.CacheKey;
import io.shadowcache.store.EntrySource;
import io.shadowcache.store.Lookup;
import io.shadowcache.test.server.RedisProcess;
import io.shadowcache.test.store.Sample;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Reads of one instance race with writes of another, on a real server. After each write a
 * change of a second table is written and waited for: reports arrive in order, so that
 * the first one has arrived, too, and nothing old may be trusted any more.
 */
class NearRaceTests {

	private static final int ROUNDS = 10_000;

	private static RedisProcess server;

	private final Dependency fence = Sample.table();

	private final DependencySet tables = Sample.tables(1);

	private final CacheKey key = Sample.key();

	private final Semaphore heard = new Semaphore(0);

	@BeforeAll
	static void startServer() {
		server = Stores.server();
	}

	@AfterAll
	static void stopServer() {
		server.close();
	}

	@Test
	void tenThousandRacesLeaveNothingOldBehind() throws Exception {
		assertThat(race(false)).isZero();
	}

	/**
	 * The same race finds what the rule is for.
	 */
	@Test
	void claimsThatAreMadeAfterTheReplyLeaveOldEntriesBehind() throws Exception {
		assertThat(race(true)).isPositive();
	}

	private int race(boolean late) throws Exception {
		try (NearNode node = NearNode.hearing(Stores.target(server), this.fence, this.heard, late);
				RedisEntryStore writer = Stores.started(Stores.target(server))) {
			node.store(this.key, this.tables);
			node.trusting(this.key, this.tables);
			AtomicBoolean racing = new AtomicBoolean(true);
			ExecutorService reader = Executors.newSingleThreadExecutor();
			reader.execute(() -> {
				while (racing.get()) {
					node.read(this.key, this.tables);
				}
			});
			try {
				return races(node, writer, late);
			}
			finally {
				racing.set(false);
				reader.shutdown();
				assertThat(reader.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
			}
		}
	}

	private int races(NearNode node, RedisEntryStore writer, boolean untilFirst) throws InterruptedException {
		int stale = 0;
		for (int round = 0; round < ROUNDS && !(untilFirst && stale > 0); round++) {
			node.store(this.key, this.tables);
			writer.release(this.tables, Sample.writer());
			writer.release(DependencySet.of(this.fence), Sample.writer());
			assertThat(this.heard.tryAcquire(30, TimeUnit.SECONDS)).isTrue();
			Stamp current = writer.stamp(this.key, this.tables);
			Lookup read = node.read(this.key, this.tables);
			stale += (read.source() == EntrySource.PUSH && !read.stamp().equals(current)) ? 1 : 0;
		}
		return stale;
	}

}
