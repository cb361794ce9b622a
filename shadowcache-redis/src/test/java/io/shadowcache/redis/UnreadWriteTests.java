package io.shadowcache.redis;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

import io.shadowcache.codec.TypeCodec;
import io.shadowcache.codec.ValueType;
import io.shadowcache.dependency.Dependency;
import io.shadowcache.dependency.DependencySet;
import io.shadowcache.engine.CacheListener;
import io.shadowcache.engine.ReadScope;
import io.shadowcache.engine.ShadowCache;
import io.shadowcache.operation.QueryOperation;
import io.shadowcache.operation.TtlPolicy;
import io.shadowcache.test.server.RedisProcess;
import io.shadowcache.test.store.Sample;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a write costs at the server when nothing reads its tables. The cache's clock
 * stands still unless a test lets time pass, so that a permission stays in force.
 */
class UnreadWriteTests {

	private static final int WRITES = 100;

	private final AtomicLong nanos = new AtomicLong();

	private final List<DependencySet> left = new CopyOnWriteArrayList<>();

	private final DependencySet tables = Sample.tables(2);

	private RedisProcess server;

	private ShadowCache cache;

	@BeforeEach
	void start() {
		this.server = Stores.server();
		this.cache = ShadowCache.over(Stores.store(Stores.target(this.server), Stores.PATIENT))
			.clock(Clock.systemUTC(), this.nanos::get)
			.listener(new CacheListener() {

				@Override
				public void onUnreadWrite(DependencySet dependencies) {
					UnreadWriteTests.this.left.add(dependencies);
				}

			})
			.build();
		this.cache.start();
		Stores.soon(() -> {
			write(Sample.tables(1));
			return this.left.isEmpty() ? null : true;
		});
		Stores.soon(() -> (this.cache.pendingInvalidations() == 0) ? true : null);
		this.left.clear();
		this.server.command("CONFIG", "RESETSTAT");
	}

	@AfterEach
	void stop() {
		this.cache.close();
		this.server.close();
	}

	@Test
	void transactionThatWritesOnlyUnreadTablesSendsNothing() {
		for (int index = 0; index < WRITES; index++) {
			write(this.tables);
			this.cache.invalidator().invalidateIfRead(this.tables);
		}
		assertThat(this.cache.pendingInvalidations()).isZero();
		assertThat(this.left).hasSize(2 * WRITES).allMatch(this.tables.asWritten()::equals);
		assertThat(statistics()).as("commands of marks and releases").doesNotContain("_zadd:").doesNotContain("_zrem:");
	}

	@Test
	void transactionThatWritesAReadTableTooMarksThatOneOnly() throws Throwable {
		Dependency read = this.tables.asList().get(0);
		Dependency unread = this.tables.asList().get(1);
		read(DependencySet.of(read));
		write(this.tables);
		Stores.soon(() -> (this.cache.pendingInvalidations() == 0) ? true : null);
		assertThat(this.left).containsExactly(DependencySet.of(unread).asWritten());
		assertThat(this.server.command("EXISTS", Stores.versionKey(read))).isEqualTo(1L);
		assertThat(this.server.command("EXISTS", Stores.versionKey(unread))).isEqualTo(0L);
	}

	@Test
	void writeAfterThePermissionHasRunOutIsMarked() {
		this.nanos.addAndGet(Duration.ofMinutes(5).toNanos());
		write(this.tables);
		assertThat(this.left).isEmpty();
		assertThat(statistics()).contains("_zadd:");
	}

	@Test
	void writeWhileRedisIsAwayIsForgottenAsLongAsThePermissionCounts() {
		this.server.kill();
		Stores.soon(() -> this.cache.describeStore().contains("not connected") ? true : null);
		write(this.tables);
		assertThat(this.left).hasSize(1);
		assertThat(this.cache.pendingInvalidations()).isZero();
		assertThat(this.cache.distrusted()).isEmpty();
	}

	private String statistics() {
		return String.valueOf(this.server.command("INFO", "commandstats"));
	}

	private void write(DependencySet written) {
		this.cache.invalidator().beforeCommit(written).committed();
	}

	private void read(DependencySet dependencies) throws Throwable {
		QueryOperation query = new QueryOperation("one", "one()", dependencies,
				new TtlPolicy(Duration.ofMinutes(1), Duration.ofMinutes(1), 0),
				new ValueType(String.class, 1, new Nothing()));
		this.cache.queries().get(query, Sample.key(), ReadScope.NO_TRANSACTION, () -> "one");
	}

	private static final class Nothing implements TypeCodec {

		@Override
		public byte[] encode(Object value) {
			return new byte[0];
		}

		@Override
		public Object decode(byte[] bytes, int offset, int length) {
			return "one";
		}

	}

}
