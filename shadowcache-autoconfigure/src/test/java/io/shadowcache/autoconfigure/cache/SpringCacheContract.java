package io.shadowcache.autoconfigure.cache;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;

import io.shadowcache.key.UnsupportedArgumentException;
import org.junit.jupiter.api.Test;

import org.springframework.cache.Cache;
import org.springframework.cache.interceptor.SimpleKey;
import org.springframework.cache.interceptor.SimpleKeyGenerator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What the documentation of {@link Cache} and of its manager demands, on any store.
 */
abstract class SpringCacheContract extends CacheRemovalContract {

	@Test
	void aLoaderIsAskedOnceForWhatIsAbsent() {
		AtomicInteger loads = new AtomicInteger();
		assertThat(cache().get(this.key, loads::incrementAndGet)).isEqualTo(1);
		assertThat(cache().get(this.key, loads::incrementAndGet)).isEqualTo(1);
		assertThat(value(this.key)).isEqualTo(1);
	}

	@Test
	void aLoadedNullIsKept() {
		AtomicInteger loads = new AtomicInteger();
		for (int call = 0; call < 2; call++) {
			assertThat(cache().<Object>get(this.key, () -> {
				loads.incrementAndGet();
				return null;
			})).isNull();
		}
		assertThat(loads).hasValue(1);
	}

	@Test
	void whatALoaderThrowsIsTheCauseAndIsNotKept() {
		Exception failure = new IOException("no");
		assertThatExceptionOfType(Cache.ValueRetrievalException.class).isThrownBy(() -> cache().get(this.key, () -> {
			throw failure;
		})).havingCause().isSameAs(failure);
		assertThat(cache().get(this.key)).isNull();
	}

	@Test
	void callersAtTheSameTimeShareOneLoad() throws Exception {
		AtomicInteger loads = new AtomicInteger();
		int callers = 8;
		CyclicBarrier together = new CyclicBarrier(callers);
		List<CompletableFuture<Integer>> results = new ArrayList<>();
		for (int caller = 0; caller < callers; caller++) {
			CompletableFuture<Integer> result = new CompletableFuture<>();
			results.add(result);
			new Thread(() -> {
				await(together);
				result.complete(cache().get(this.key, loads::incrementAndGet));
			}).start();
		}
		for (CompletableFuture<Integer> result : results) {
			assertThat(result.get()).isEqualTo(1);
		}
		assertThat(loads).hasValue(1);
	}

	@Test
	void retrieveFindsWhatWasPut() {
		cache().put(this.key, "first");
		CompletableFuture<?> result = cache().retrieve(this.key);
		assertThat(result).isNotNull();
		assertThat(((Cache.ValueWrapper) result.join()).get()).isEqualTo("first");
	}

	@Test
	void retrieveOfAnAbsentKeyCompletesWithNull() {
		assertThat(cache().retrieve(this.key).join()).isNull();
	}

	@Test
	void retrieveOfANullValueTellsItFromAnAbsentOne() {
		cache().put(this.key, null);
		assertThat(((Cache.ValueWrapper) cache().retrieve(this.key).join()).get()).isNull();
	}

	@Test
	void retrieveLoadsOnceForCallersAtTheSameTime() {
		AtomicInteger loads = new AtomicInteger();
		CompletableFuture<String> answer = new CompletableFuture<>();
		CompletableFuture<Void> begun = new CompletableFuture<>();
		CompletableFuture<String> first = cache().retrieve(this.key, () -> {
			loads.incrementAndGet();
			begun.complete(null);
			return answer;
		});
		begun.join();
		CompletableFuture<String> second = cache().retrieve(this.key, () -> {
			loads.incrementAndGet();
			return CompletableFuture.completedFuture("second");
		});
		answer.complete("first");
		assertThat(first.join()).isEqualTo("first");
		assertThat(second.join()).isEqualTo("first");
		assertThat(loads).hasValue(1);
		assertThat(value(this.key)).isEqualTo("first");
	}

	@Test
	void aFailureOfWhatRetrieveLoadsIsNotKept() {
		Exception failure = new IOException("no");
		CompletableFuture<String> result = cache().retrieve(this.key, () -> CompletableFuture.failedFuture(failure));
		assertThat(result).failsWithin(Duration.ofSeconds(20)).withThrowableThat().havingRootCause().isSameAs(failure);
		assertThat(cache().get(this.key)).isNull();
	}

	@Test
	void keysOfSpringsGeneratorsTellTheirArgumentsApart() {
		Object one = SimpleKeyGenerator.generateKey(1, "a");
		Object other = SimpleKeyGenerator.generateKey(1, "b");
		cache().put(one, "one");
		cache().put(other, "other");
		cache().put(SimpleKey.EMPTY, "none");
		assertThat(value(new SimpleKey(1, "a"))).isEqualTo("one");
		assertThat(value(new SimpleKey(1, "b"))).isEqualTo("other");
		assertThat(value(new SimpleKey())).isEqualTo("none");
		assertThat(cache().get(List.of(1, "a"))).isNull();
	}

	@Test
	void anObjectWithoutEqualsIsAKeyLikeNoOther() {
		Object one = new Object();
		cache().put(one, "one");
		assertThat(value(one)).isEqualTo("one");
		assertThat(cache().get(new Object())).isNull();
		assertThat(cache().get(List.of(1, one))).isNull();
		cache().evict(one);
		assertThat(cache().get(one)).isNull();
	}

	@Test
	void aKeyOfWhichNobodyKnowsWhatItEqualsIsRefusedWithTheNameOfTheCache() {
		assertThatExceptionOfType(UnsupportedArgumentException.class).isThrownBy(() -> cache().get(new BitSet()))
			.withMessageContaining("cache 'contract'")
			.withMessageContaining("java.util.BitSet");
	}

	@Test
	void aDisabledCacheAlwaysMisses() {
		Cache disabled = manager().getCache("disabled");
		disabled.put(this.key, "first");
		assertThat(disabled.get(this.key)).isNull();
		assertThat(disabled.get(this.key, () -> "loaded")).isEqualTo("loaded");
	}

	private static void await(CyclicBarrier barrier) {
		try {
			barrier.await();
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

}
