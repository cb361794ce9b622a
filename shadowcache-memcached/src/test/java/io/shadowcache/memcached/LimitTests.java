package io.shadowcache.memcached;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

import io.shadowcache.dependency.DependencySet;
import io.shadowcache.dependency.Stamp;
import io.shadowcache.key.CacheKey;
import io.shadowcache.store.EntryTooLargeException;
import io.shadowcache.store.StoreException;
import io.shadowcache.store.WriterId;
import io.shadowcache.test.server.MemcachedServer;
import io.shadowcache.test.store.Sample;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Servers that are small, full, or lack something, and many writers at once.
 */
class LimitTests {

	private static final Duration LONG = Duration.ofMinutes(5);

	private static final int LIMIT = 1 << 20;

	private final CacheKey key = Sample.key();

	private final DependencySet tables = Sample.tables(2);

	private MemcachedServer server;

	private MemcachedEntryStore store;

	@AfterEach
	void stop() {
		if (this.server != null) {
			this.store.close();
			this.server.close();
		}
	}

	private void start(String... options) {
		this.server = MemcachedServer.start(options);
		this.store = Stores.started(Stores.target(this.server));
	}

	@Test
	void entryLargerThanAnItemIsRefusedAndOneThatJustFitsIsStored() {
		start();
		Stamp seen = stamp();
		assertThatExceptionOfType(EntryTooLargeException.class)
			.isThrownBy(() -> this.store.put(this.key, new byte[LIMIT], this.tables, seen, LONG))
			.withMessageContaining("1048576");
		byte[] fitting = new byte[LIMIT - 14 - 32 - 1 - 32 - 100];
		assertThat(this.store.put(this.key, fitting, this.tables, seen, LONG)).isTrue();
		assertThat(this.store.lookup(this.key, this.tables).frame()).isEqualTo(fitting);
	}

	@Test
	void serverWithLargeItemsTakesLargeEntries() {
		start("-I", "4m");
		byte[] large = new byte[3_000_000];
		this.store.put(this.key, large, this.tables, stamp(), LONG);
		assertThat(this.store.lookup(this.key, this.tables).frame()).isEqualTo(large);
	}

	@Test
	void fullServerThatEvictsNothingRefusesMarksButNotInvalidations() {
		start("-M", "-m", "2");
		Stamp seen = stamp();
		DependencySet others = Sample.tables(50);
		this.store.lookup(this.key, others);
		assertThatExceptionOfType(StoreException.class).isThrownBy(this::fillWithVersions);
		assertThatExceptionOfType(StoreException.class)
			.isThrownBy(() -> this.store.mark(this.tables, Sample.writer(), LONG))
			.withMessageContaining("full");
		this.store.release(this.tables, Sample.writer());
		makeRoom(others);
		assertThat(stamp().versions()).doesNotContainAnyElementsOf(seen.versions());
	}

	private void makeRoom(DependencySet dropped) {
		dropped.forEach((one) -> this.server.command("delete " + Stores.versionKey(one)));
	}

	private void fillWithVersions() {
		for (int round = 0; round < 2000; round++) {
			this.store.lookup(this.key, Sample.tables(50));
		}
	}

	@Test
	void serverWithoutCompareAndSwapIsRefused() {
		start("-C");
		assertThatExceptionOfType(StoreException.class).isThrownBy(this::stamp).withMessageContaining("without -C");
	}

	@Test
	void writersThatMarkAtTheSameTimeAreAllKept() {
		start();
		List<WriterId> writers = new ArrayList<>();
		for (int index = 0; index < 24; index++) {
			writers.add(Sample.writer());
		}
		atOnce(writers, (writer) -> this.store.mark(this.tables, writer, Duration.ofMillis(1)));
		assertThat(Stores.soon(() -> {
			List<WriterId> overdue = this.store.overdue(this.tables);
			return (overdue.size() == writers.size()) ? overdue : null;
		})).containsExactlyInAnyOrderElementsOf(writers);
		atOnce(writers.subList(1, writers.size()), (writer) -> this.store.release(this.tables, writer));
		assertThat(stamp().isBlocked()).isTrue();
		this.store.release(this.tables, writers.get(0));
		assertThat(stamp().isBlocked()).isFalse();
	}

	private static void atOnce(List<WriterId> writers, Consumer<WriterId> action) {
		List<CompletableFuture<Void>> running = new ArrayList<>();
		for (WriterId writer : writers) {
			CompletableFuture<Void> done = new CompletableFuture<>();
			new Thread(() -> {
				try {
					action.accept(writer);
					done.complete(null);
				}
				catch (RuntimeException ex) {
					done.completeExceptionally(ex);
				}
			}).start();
			running.add(done);
		}
		running.forEach(CompletableFuture::join);
	}

	private Stamp stamp() {
		return this.store.lookup(this.key, this.tables).stamp();
	}

}
