package io.shadowcache.engine;

import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.List;

import io.shadowcache.dependency.Bits128;
import io.shadowcache.key.CacheKey;
import io.shadowcache.operation.ExpiryPolicy;
import io.shadowcache.operation.QueryOperation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class StaleAnswerTests {

	private static final QueryOperation QUERY = Fixture
		.query(new ExpiryPolicy(0, Duration.ofHours(1), true, Duration.ZERO));

	private static final Exception AWAY = new SQLTransientConnectionException("no connection");

	private static final CacheKey OTHER = new CacheKey(new Bits128(5, 6), new Bits128(7, 8));

	private final Fixture fixture = new Fixture();

	@BeforeEach
	void storeAndExpire() throws Throwable {
		this.fixture.get(QUERY, () -> List.of("old"));
		this.fixture.pass(Duration.ofMinutes(1));
		this.fixture.listener().news();
	}

	@Test
	void expiredValueIsServedWhenTheDatabaseFails() throws Throwable {
		assertThat(getAndFail(AWAY)).isEqualTo(List.of("old"));
		assertThat(this.fixture.listener().heard()).containsExactly("miss expired", "load failed", "stale error");
	}

	@Test
	void answerTellsThatItIsStaleAndWhenItWasStored() throws Throwable {
		Answer answer = this.fixture.cache()
			.queries()
			.ask(new QueryRequest(QUERY, Fixture.KEY, Fixture.PRODUCT, true), ReadScope.NO_TRANSACTION, failing(AWAY));
		assertThat(answer).isEqualTo(new Answer(List.of("old"), Answer.Origin.STALE, 1_000_000));
	}

	@Test
	void expiredNullIsServed() throws Throwable {
		this.fixture.get(QUERY, () -> null);
		this.fixture.pass(Duration.ofMinutes(1));
		assertThat(getAndFail(AWAY)).isNull();
	}

	@Test
	void databaseThatAnswersIsBelieved() throws Throwable {
		assertThat(this.fixture.get(QUERY, () -> List.of("new"))).isEqualTo(List.of("new"));
		assertThat(this.fixture.cached()).isEqualTo(List.of("new"));
	}

	@Test
	void invalidatedValueIsNeverServed() {
		this.fixture.invalidator().invalidate(Fixture.PRODUCT);
		assertThatThrownBy(() -> getAndFail(AWAY)).isSameAs(AWAY);
	}

	@Test
	void valueThatIsInvalidatedDuringTheLoadIsNotServed() {
		assertThatThrownBy(() -> this.fixture.get(QUERY, () -> {
			this.fixture.invalidator().invalidate(Fixture.PRODUCT);
			throw AWAY;
		})).isSameAs(AWAY);
	}

	@Test
	void valueIsNotServedWhileAWriterIsAboutToCommit() {
		this.fixture.invalidator().beforeCommit(Fixture.PRODUCT);
		assertThatThrownBy(() -> getAndFail(AWAY)).isSameAs(AWAY);
	}

	@Test
	void valueIsNotServedAfterItsTimeIsOver() {
		this.fixture.pass(Duration.ofHours(1));
		assertThatThrownBy(() -> getAndFail(AWAY)).isSameAs(AWAY);
	}

	@Test
	void valueWhoseTimeEndsDuringTheLoadIsNotServed() {
		assertThatThrownBy(() -> this.fixture.get(QUERY, () -> {
			this.fixture.pass(Duration.ofHours(1));
			throw AWAY;
		})).isSameAs(AWAY);
	}

	@Test
	void valueThatTheStoreCannotVerifyIsNotServed() {
		assertThatThrownBy(() -> this.fixture.get(QUERY, () -> {
			this.fixture.store().breakDown();
			throw AWAY;
		})).isSameAs(AWAY);
		assertThat(this.fixture.listener().heard()).endsWith("failure lookup");
	}

	@Test
	void failureOfTheApplicationReachesTheCaller() {
		Exception failure = new IllegalStateException("no such product");
		assertThatThrownBy(() -> getAndFail(failure)).isSameAs(failure);
	}

	@Test
	void queryThatDoesNotAskForItGetsTheFailure() {
		assertThatThrownBy(() -> this.fixture.get(failing(AWAY))).isSameAs(AWAY);
	}

	@Test
	void transactionGetsTheFailure() {
		assertThatThrownBy(() -> this.fixture.cache()
			.queries()
			.get(QUERY, Fixture.KEY, new QueryCacheScopeTests.Scope(Long.MAX_VALUE, null), failing(AWAY)))
			.isSameAs(AWAY);
	}

	@Test
	void loadOfAnotherQueryGetsTheFailureSoThatNoExpiredValueIsStoredAsFresh() {
		assertThatThrownBy(() -> this.fixture.cache()
			.queries()
			.get(Fixture.query(ExpiryPolicy.NONE), OTHER, ReadScope.NO_TRANSACTION, () -> getAndFail(AWAY)))
			.isSameAs(AWAY);
	}

	private Object getAndFail(Exception failure) throws Throwable {
		return this.fixture.get(QUERY, failing(failure));
	}

	private static Loader failing(Exception failure) {
		return () -> {
			throw failure;
		};
	}

}
