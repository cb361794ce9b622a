package io.shadowcache.engine;

import java.time.Duration;
import java.util.List;

import io.shadowcache.codec.CodecException;
import io.shadowcache.codec.TypeCodec;
import io.shadowcache.operation.QueryOperation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

	@ParameterizedTest
	@ValueSource(classes = { CodecException.class, IllegalStateException.class, StackOverflowError.class,
			NoClassDefFoundError.class })
	void codecThatCannotDecodeIsAMiss(Class<? extends Throwable> failure) throws Throwable {
		this.fixture.get(() -> List.of("a"));
		this.fixture.listener().news();
		QueryOperation query = Fixture.query(new FailingCodec(failure));
		assertThat(this.fixture.get(query, () -> List.of("b"))).isEqualTo(List.of("b"));
		assertThat(this.fixture.listener().heard()).containsExactly("miss unreadable", "load", "store unencodable");
	}

	@Test
	void entryOfAnotherShapeIsAMiss() throws Throwable {
		this.fixture.get(() -> List.of("a"));
		this.fixture.listener().news();
		QueryOperation query = Fixture.query(new Fixture.WordsCodec());
		QueryOperation other = new QueryOperation(query.name(), query.method(), query.dependencies(), query.ttl(),
				new io.shadowcache.codec.ValueType(List.class, 6, new Fixture.WordsCodec()));
		this.fixture.get(other, () -> List.of("b"));
		assertThat(this.fixture.listener().heard()).startsWith("miss unreadable");
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

	private static final class FailingCodec implements TypeCodec {

		private final Class<? extends Throwable> failure;

		FailingCodec(Class<? extends Throwable> failure) {
			this.failure = failure;
		}

		@Override
		public byte[] encode(Object value) {
			throw FailingCodec.<RuntimeException>failure(this.failure);
		}

		@Override
		public Object decode(byte[] bytes, int offset, int length) {
			throw FailingCodec.<RuntimeException>failure(this.failure);
		}

		@SuppressWarnings("unchecked")
		private static <E extends Throwable> E failure(Class<? extends Throwable> type) throws E {
			try {
				throw (E) type.getConstructor(String.class).newInstance("broken");
			}
			catch (ReflectiveOperationException ex) {
				throw new AssertionError(ex);
			}
		}

	}

}
