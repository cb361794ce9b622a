package io.shadowcache.engine;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.shadowcache.dependency.Bits128;
import io.shadowcache.dependency.Dependency;
import io.shadowcache.dependency.DependencySet;
import io.shadowcache.dependency.TableName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How a write and the first readers of its table, in the same process, see each other.
 */
class UnannouncedWritesTests {

	private static final int ROUNDS = 20_000;

	private final AtomicReference<Runnable> whileDeciding = new AtomicReference<>(() -> {
	});

	private final UnannouncedWrites writes = unannounced();

	@Test
	void readerThatJoinsWhileTheWriteDecidesMakesItGiveWay() {
		this.whileDeciding.set(() -> assertThat(this.writes.admitReader(Fixture.PRODUCT)).isTrue());
		assertThat(this.writes.begin(Fixture.PRODUCT)).isNull();
		this.whileDeciding.set(() -> {
		});
		assertThat(this.writes.isUnderWay(Fixture.PRODUCT)).isFalse();
	}

	@Test
	void readerIsAdmittedAfterTheWriteHasEnded() {
		DependencySet announced = this.writes.begin(Fixture.PRODUCT);
		assertThat(this.writes.admitReader(Fixture.PRODUCT)).isFalse();
		this.writes.end(announced);
		assertThat(this.writes.admitReader(Fixture.PRODUCT)).isTrue();
		assertThat(this.writes.begin(Fixture.PRODUCT)).isNull();
	}

	@Test
	void tableOfOneWriteDoesNotConcernReadersOfAnother() {
		assertThat(this.writes.begin(Fixture.PRODUCT)).isEqualTo(Fixture.PRODUCT);
		assertThat(this.writes.admitReader(Fixture.PRICE)).isTrue();
	}

	@Test
	void readerOfOneRowDoesNotOverlookAWriteToAnother() {
		DependencySet announced = this.writes.begin(row(42).asWritten());
		assertThat(this.writes.admitReader(row(7).asRead())).isFalse();
		this.writes.end(announced);
		assertThat(this.writes.admitReader(row(7).asRead())).isTrue();
		assertThat(this.writes.begin(row(42).asWritten())).isNull();
	}

	private static DependencySet row(long key) {
		return DependencySet.of(Dependency.row("shop", new TableName("product"), new Bits128(0, key)));
	}

	/**
	 * On real processors, whose stores may be seen late.
	 */
	@Tag("optimised")
	@Test
	void readerAndWriteAreNeverBothLetThrough() {
		List<UnannouncedWrites> rounds = Stream.generate(this::unannounced).limit(ROUNDS).toList();
		CountDownLatch ready = new CountDownLatch(2);
		CompletableFuture<boolean[]> written = run(rounds, ready, (round) -> round.begin(Fixture.PRODUCT) != null);
		CompletableFuture<boolean[]> admitted = run(rounds, ready, (round) -> round.admitReader(Fixture.PRODUCT));
		assertThat(IntStream.range(0, ROUNDS).filter((round) -> written.join()[round] && admitted.join()[round]))
			.isEmpty();
	}

	private static CompletableFuture<boolean[]> run(List<UnannouncedWrites> rounds, CountDownLatch ready,
			Predicate<UnannouncedWrites> side) {
		return CompletableFuture.supplyAsync(() -> {
			ready.countDown();
			while (ready.getCount() > 0) {
				Thread.onSpinWait();
			}
			boolean[] through = new boolean[ROUNDS];
			for (int round = 0; round < ROUNDS; round++) {
				through[round] = side.test(rounds.get(round));
			}
			return through;
		}, (task) -> new Thread(task).start());
	}

	/**
	 * Under a permission without end.
	 */
	private UnannouncedWrites unannounced() {
		BreakableStore store = new BreakableStore(null);
		store.permit(Set.of());
		UnreadTables tables = new UnreadTables(store, new EngineContext(CacheListener.NONE, null, null, () -> {
			this.whileDeciding.get().run();
			return 0;
		}));
		tables.want();
		tables.renew();
		return new UnannouncedWrites(tables);
	}

}
