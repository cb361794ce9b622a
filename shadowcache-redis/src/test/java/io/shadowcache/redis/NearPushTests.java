package io.shadowcache.redis;

import java.nio.file.Path;
import java.time.Duration;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.protocol.ProtocolVersion;
import io.shadowcache.dependency.DependencySet;
import io.shadowcache.key.CacheKey;
import io.shadowcache.near.ForgetReason;
import io.shadowcache.store.EntrySource;
import io.shadowcache.store.Lookup;
import io.shadowcache.store.StoreException;
import io.shadowcache.test.server.RedisProcess;
import io.shadowcache.test.store.Sample;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two instances on one real server: one writes, the other reads without asking.
 */
class NearPushTests {

	private final DependencySet tables = Sample.tables(2);

	private RedisProcess server;

	private NearNode reader;

	private RedisEntryStore writer;

	private CacheKey key;

	@BeforeEach
	void start() {
		this.server = Stores.server();
		this.reader = new NearNode(Stores.target(this.server));
		this.writer = Stores.started(Stores.target(this.server));
		this.key = this.reader.stored(this.tables);
		this.reader.trusting(this.key, this.tables);
	}

	@AfterEach
	void stop() {
		this.writer.close();
		this.reader.close();
		this.server.close();
	}

	@Test
	void trustedEntryTakesNoCommand() {
		long before = mgets();
		for (int index = 0; index < 50; index++) {
			assertThat(read().source()).isEqualTo(EntrySource.PUSH);
		}
		assertThat(mgets()).isEqualTo(before);
	}

	@Test
	void validatedEntryTakesNoPayload() {
		long before = mgets();
		Lookup lookup = this.reader.near().lookup(this.key, this.tables, NearNode.PUSH.exact());
		assertThat(lookup.source()).isEqualTo(EntrySource.VALIDATED);
		assertThat(mgets()).isEqualTo(before + 1);
		this.server.command("CONFIG", "RESETSTAT");
		for (int index = 0; index < 10; index++) {
			this.reader.near().lookup(this.key, this.tables, NearNode.PUSH.exact());
		}
		assertThat(this.writer.lookup(this.key, this.tables).frame()).isNotNull();
	}

	@Test
	void markAndReleaseOfAnotherInstanceAreHeardOf() {
		this.writer.mark(this.tables, Sample.writer(), Duration.ofMinutes(1));
		Lookup marked = Stores.soon(() -> read().stamp().isBlocked() ? read() : null);
		assertThat(marked.source()).isEqualTo(EntrySource.STORE);
	}

	@Test
	void ownReleaseIsKnownAtOnce() {
		for (int round = 0; round < 50; round++) {
			this.reader.store(this.key, this.tables);
			this.reader.trusting(this.key, this.tables);
			this.reader.near().release(this.tables, Sample.writer());
			assertThat(read().source()).isNotEqualTo(EntrySource.PUSH);
		}
	}

	@Test
	void killedConnectionIsForgottenAndComesBack() {
		this.server.command("CLIENT", "KILL", "TYPE", "normal");
		Stores.soon(() -> (this.reader.forgets(ForgetReason.CONNECTION_LOST) > 0) ? true : null);
		this.reader.trusting(this.key, this.tables);
		this.writer.close();
		this.writer = Stores.started(Stores.target(this.server));
		this.writer.release(this.tables, Sample.writer());
		Stores.soon(() -> (read().source() == EntrySource.PUSH) ? null : true);
	}

	@Test
	void flushIsHeardOf() {
		this.server.command("FLUSHALL");
		Stores.soon(() -> (this.reader.forgets(ForgetReason.FLUSHED) > 0) ? true : null);
		assertThat(Stores.soon(this::read).frame()).isNull();
	}

	@Test
	void serverRestoredFromAnOldSnapshotIsNotTrusted(@TempDir Path directory) {
		this.server.snapshot(directory.resolve("old.rdb"));
		this.server.restartFrom(directory.resolve("old.rdb"));
		Stores.soon(() -> (this.reader.forgets(ForgetReason.CONNECTION_LOST) > 0) ? true : null);
		Lookup restored = Stores.soon(this::read);
		assertThat(restored.source()).isEqualTo(EntrySource.STORE);
		assertThat(restored.stamp().isQuarantined()).isTrue();
	}

	/**
	 * The bound is the promise itself, not a measure of speed.
	 */
	@Test
	void frozenServerIsTrustedForNoMoreThanASecond() {
		this.server.pause();
		long frozen = System.nanoTime();
		long lastTrusted = frozen;
		try {
			while (true) {
				long begin = System.nanoTime();
				if (read().source() != EntrySource.PUSH) {
					break;
				}
				lastTrusted = begin;
			}
		}
		catch (StoreException ex) {
			// asked, and not answered
		}
		finally {
			this.server.resume();
		}
		assertThat(Duration.ofNanos(lastTrusted - frozen)).isLessThanOrEqualTo(Duration.ofSeconds(1));
		this.reader.trusting(this.key, this.tables);
	}

	@Test
	void applicationThatHasChosenTheOldProtocolHearsOfChangesAllTheSame() {
		RedisTarget old = Stores.target(this.server)
			.withOptions(ClientOptions.builder().protocolVersion(ProtocolVersion.RESP2).build());
		try (NearNode node = new NearNode(old)) {
			node.trusting(this.key, this.tables);
		}
	}

	@Test
	void serverThatRefusesToReportIsAskedAtEachRead() {
		this.server.command("ACL", "SETUSER", DocumentedUser.NAME, "-client|tracking");
		try (NearNode node = new NearNode(Stores.target(this.server))) {
			node.read(this.key, this.tables);
			assertThat(node.read(this.key, this.tables).source()).isEqualTo(EntrySource.VALIDATED);
			assertThat(node.near().figures().hearing()).isFalse();
		}
	}

	private Lookup read() {
		return this.reader.read(this.key, this.tables);
	}

	private long mgets() {
		String statistics = String.valueOf(this.server.command("INFO", "commandstats"));
		String calls = ServerInfo.field(statistics, "cmdstat_mget", "calls=0,");
		return Long.parseLong(calls.substring("calls=".length(), calls.indexOf(',')));
	}

}
