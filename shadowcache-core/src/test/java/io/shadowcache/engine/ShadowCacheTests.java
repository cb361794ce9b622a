package io.shadowcache.engine;

import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import io.shadowcache.dependency.DependencySet;
import io.shadowcache.operation.QueryOperation;
import io.shadowcache.store.InMemoryEntryStore;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ShadowCacheTests {

	private final BreakableStore store = new BreakableStore(
			new InMemoryEntryStore(10, java.time.Clock.systemUTC(), new SplittableRandom(1)));

	@Test
	void backgroundThreadDeliversReleases() throws Exception {
		CountDownLatch delivered = new CountDownLatch(1);
		CacheListener listener = new CacheListener() {

			@Override
			public void onInvalidation(DependencySet dependencies) {
				delivered.countDown();
			}

		};
		try (ShadowCache cache = ShadowCache.over(this.store).listener(listener).build()) {
			cache.start();
			cache.invalidator().beforeCommit(Fixture.PRODUCT).committed();
			assertThat(delivered.await(10, TimeUnit.SECONDS)).isTrue();
		}
	}

	@Test
	void closeDeliversThenClosesTheStoreAndMayBeRepeated() {
		RecordingListener listener = new RecordingListener();
		ShadowCache cache = ShadowCache.over(this.store).listener(listener).build();
		cache.invalidator().beforeCommit(Fixture.PRODUCT).committed();
		cache.close();
		cache.close();
		assertThat(listener.heard()).containsExactly("invalidation [t:product, s:product]");
		assertThat(this.store.isClosed()).isTrue();
	}

	@Test
	void markOfATransactionThatStillRunsOutlivesTheCache() {
		ShadowCache cache = ShadowCache.over(this.store).build();
		cache.start();
		CommittingWrite running = cache.invalidator().beforeCommit(Fixture.PRODUCT);
		assertThat(cache.activeMarks()).isOne();
		cache.close();
		assertThat(this.store.lookup(Fixture.KEY, Fixture.PRODUCT).stamp().isBlocked()).isTrue();
		running.committed();
		assertThat(cache.activeMarks()).isZero();
	}

	@Test
	void closeWithABrokenStoreEnds() {
		ShadowCache cache = ShadowCache.over(this.store).build();
		cache.start();
		this.store.breakDown();
		cache.invalidator().beforeCommit(Fixture.PRODUCT).committed();
		cache.close();
		assertThat(cache.pendingInvalidations()).isEqualTo(1);
	}

	@Test
	void listenerThatThrowsBreaksNeitherQueryNorWrite() throws Throwable {
		CacheListener broken = (CacheListener) java.lang.reflect.Proxy.newProxyInstance(getClass().getClassLoader(),
				new Class<?>[] { CacheListener.class }, (proxy, method, arguments) -> {
					throw new IllegalStateException("broken listener");
				});
		ShadowCache cache = ShadowCache.over(this.store).listener(broken).build();
		QueryOperation query = Fixture.query(new Fixture.WordsCodec());
		for (int read = 0; read < 2; read++) {
			assertThat(cache.queries().get(query, Fixture.KEY, ReadScope.NO_TRANSACTION, () -> List.of("a")))
				.isEqualTo(List.of("a"));
		}
		cache.invalidator().invalidate(Fixture.PRODUCT);
		cache.invalidator().beforeCommit(Fixture.PRODUCT).committed();
		this.store.breakDown();
		cache.invalidator().invalidate(Fixture.PRODUCT);
		this.store.recover();
		cache.close();
		assertThat(cache.pendingInvalidations()).isZero();
	}

	@Test
	void illegalSettingsAreRefused() {
		ConsistencyLevels levels = EngineSettings.DEFAULTS.levels();
		assertThatIllegalArgumentException().isThrownBy(() -> new EngineSettings(levels, java.time.Duration.ZERO, 1))
			.withMessageContaining("lease");
		assertThatIllegalArgumentException().isThrownBy(() -> new EngineSettings(levels, Fixture.LEASE, 0))
			.withMessageContaining("maxEntryBytes");
	}

	@Test
	void storeIsDescribed() {
		assertThat(ShadowCache.over(this.store).build().describeStore()).isEqualTo("memory of this process");
	}

}
