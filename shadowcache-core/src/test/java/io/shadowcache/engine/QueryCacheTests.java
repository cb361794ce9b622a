package io.shadowcache.engine;

import java.time.Duration;
import java.util.List;

import io.shadowcache.operation.QueryOperation;
import io.shadowcache.store.EntryTooLargeException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class QueryCacheTests {

	private final Fixture fixture = new Fixture();

	@Test
	void getLoadsOnceThenHits() throws Throwable {
		assertThat(this.fixture.get(() -> List.of("a"))).isEqualTo(List.of("a"));
		assertThat(this.fixture.cached()).isEqualTo(List.of("a"));
		assertThat(this.fixture.listener().heard()).containsExactly("miss absent", "load", "store stored", "hit");
	}

	@Test
	void getWhenTableIsInvalidatedDuringLoadDoesNotServeTheLoadedValueAgain() throws Throwable {
		this.fixture.get(() -> {
			this.fixture.invalidator().invalidate(Fixture.PRODUCT);
			return List.of("old");
		});
		assertThat(this.fixture.get(() -> List.of("new"))).isEqualTo(List.of("new"));
		assertThat(this.fixture.listener().heard()).contains("store stale");
	}

	@Test
	void getAfterInvalidationNamesTheTable() throws Throwable {
		this.fixture.get(() -> List.of("old"));
		this.fixture.invalidator().invalidate(Fixture.PRODUCT);
		this.fixture.listener().news();
		assertThat(this.fixture.get(() -> List.of("new"))).isEqualTo(List.of("new"));
		assertThat(this.fixture.listener().heard()).startsWith("miss invalidated [t:product]");
	}

	@Test
	void invalidationOfAnotherTableLeavesTheEntry() throws Throwable {
		this.fixture.get(() -> List.of("a"));
		this.fixture.invalidator().invalidate(Fixture.PRICE);
		assertThat(this.fixture.cached()).isEqualTo(List.of("a"));
	}

	@Test
	void nullIsCached() throws Throwable {
		assertThat(this.fixture.get(() -> null)).isNull();
		assertThat(this.fixture.cached()).isNull();
	}

	@Test
	void entryExpires() throws Throwable {
		this.fixture.get(() -> List.of("old"));
		this.fixture.pass(Duration.ofMinutes(1));
		this.fixture.listener().news();
		assertThat(this.fixture.get(() -> List.of("new"))).isEqualTo(List.of("new"));
		assertThat(this.fixture.listener().heard()).startsWith("miss expired");
	}

	@Test
	void emptyResultIsNotStoredWhenItsTimeToLiveIsZero() throws Throwable {
		QueryOperation query = Fixture.query(new Fixture.WordsCodec(), Duration.ofMinutes(1), Duration.ZERO);
		this.fixture.get(query, List::of);
		assertThat(this.fixture.listener().heard()).endsWith("store unwanted");
	}

	@Test
	void resultThatIsTooLargeIsNotStored() throws Throwable {
		this.fixture.get(() -> List.of("x".repeat(1_000)));
		assertThat(this.fixture.listener().heard()).endsWith("store too_large");
	}

	@Test
	void entryThatTheServerFindsTooLargeIsReturnedAndNoFailure() throws Throwable {
		Object result = this.fixture.get(() -> {
			this.fixture.store().breakDown(new EntryTooLargeException("2 MB"));
			return List.of("large");
		});
		assertThat(result).isEqualTo(List.of("large"));
		assertThat(this.fixture.listener().heard()).containsExactly("miss absent", "load", "store too_large");
	}

	@Test
	void resultThatTheQueryDoesNotWantStoredIsNot() throws Throwable {
		this.fixture.get(new Loader() {

			@Override
			public Object load() {
				return List.of("a");
			}

			@Override
			public boolean isStorable(Object result) {
				return !List.of("a").equals(result);
			}

		});
		assertThat(this.fixture.listener().heard()).endsWith("store unwanted");
	}

	@Test
	void exceptionOfTheLoaderIsTheSameInstanceAndNothingIsStored() throws Throwable {
		Exception failure = new Exception("no rows");
		assertThatThrownBy(() -> this.fixture.get(() -> {
			throw failure;
		})).isSameAs(failure);
		assertThat(this.fixture.listener().heard()).containsExactly("miss absent", "load failed");
	}

	@Test
	void brokenStoreMakesQueriesSlowNotWrong() throws Throwable {
		this.fixture.get(() -> List.of("old"));
		this.fixture.store().breakDown();
		this.fixture.listener().news();
		assertThat(this.fixture.get(() -> List.of("new"))).isEqualTo(List.of("new"));
		assertThat(this.fixture.listener().heard()).containsExactly("failure lookup", "miss store_unavailable", "load");
	}

	@Test
	void storeThatThrowsAgainstItsContractIsAnOutage() throws Throwable {
		this.fixture.store().breakDown(new IllegalStateException("closed"));
		assertThat(this.fixture.get(() -> List.of("a"))).isEqualTo(List.of("a"));
	}

	@Test
	void storeThatBreaksDuringTheLoadDoesNotBreakTheQuery() throws Throwable {
		assertThat(this.fixture.get(() -> {
			this.fixture.store().breakDown();
			return List.of("a");
		})).isEqualTo(List.of("a"));
		assertThat(this.fixture.listener().heard()).endsWith("failure put", "store failed");
	}

	@Test
	void queryThatIsSwitchedOffBypassesAndItsEntriesAreInvalidatedAllTheSame() throws Throwable {
		this.fixture.get(() -> List.of("old"));
		this.fixture.cache().switches().set("words", false);
		this.fixture.listener().news();
		this.fixture.get(() -> List.of("new"));
		assertThat(this.fixture.listener().news()).containsExactly("bypass disabled", "load");
		this.fixture.invalidator().invalidate(Fixture.PRODUCT);
		this.fixture.cache().switches().set("words", true);
		assertThat(this.fixture.get(() -> List.of("newer"))).isEqualTo(List.of("newer"));
	}

	@Test
	void evictedEntryIsLoadedAgain() throws Throwable {
		this.fixture.get(() -> List.of("old"));
		assertThat(this.fixture.cache().queries().evict(Fixture.KEY)).isTrue();
		assertThat(this.fixture.get(() -> List.of("new"))).isEqualTo(List.of("new"));
	}

}
