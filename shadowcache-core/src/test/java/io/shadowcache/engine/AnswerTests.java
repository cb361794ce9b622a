package io.shadowcache.engine;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

@Timeout(30)
class AnswerTests {

	private static final QueryRequest REQUEST = new QueryRequest(Fixture.query(new Fixture.WordsCodec()), Fixture.KEY,
			Fixture.PRODUCT, true);

	private final Semaphore waiting = new Semaphore(0);

	private final Fixture fixture = new Fixture(ConsistencyLevel.MARKED, (flight) -> this.waiting.release());

	private final ExecutorService threads = Executors.newCachedThreadPool();

	@AfterEach
	void end() {
		this.threads.shutdownNow();
	}

	@Test
	void hitTellsWhenItsEntryWasStored() throws Throwable {
		this.fixture.pass(Duration.ofSeconds(5));
		assertThat(ask("one")).isEqualTo(new Answer(List.of("one"), Answer.Origin.LOADED, 0));
		this.fixture.pass(Duration.ofSeconds(30));
		assertThat(ask("two")).isEqualTo(new Answer(List.of("one"), Answer.Origin.HIT, 1_005_000));
	}

	@Test
	void followerIsToldThatItWasCoalesced() throws Throwable {
		CountDownLatch loading = new CountDownLatch(1);
		CountDownLatch mayEnd = new CountDownLatch(1);
		Future<Answer> leader = ask(() -> {
			loading.countDown();
			mayEnd.await();
			return List.of("one");
		});
		loading.await();
		Future<Answer> follower = ask(() -> List.of("two"));
		this.waiting.acquire();
		mayEnd.countDown();
		assertThat(leader.get().origin()).isEqualTo(Answer.Origin.LOADED);
		assertThat(follower.get()).isEqualTo(new Answer(List.of("one"), Answer.Origin.COALESCED, 0));
	}

	@Test
	void bypassIsToldApartFromAMiss() throws Throwable {
		this.fixture.cache().switches().set("words", false);
		assertThat(ask("one").origin()).isEqualTo(Answer.Origin.BYPASSED);
		assertThat(refresh("two").origin()).isEqualTo(Answer.Origin.BYPASSED);
		assertThat(lookup().answer()).isNull();
		assertThat(lookup().put(List.of("three"))).isFalse();
	}

	@Test
	void refreshLoadsAndOverwritesTheEntry() throws Throwable {
		ask("one");
		this.fixture.listener().news();
		assertThat(refresh("two")).isEqualTo(new Answer(List.of("two"), Answer.Origin.LOADED, 0));
		assertThat(this.fixture.listener().news()).containsExactly("miss refresh", "load", "store stored");
		assertThat(this.fixture.cached()).isEqualTo(List.of("two"));
	}

	@Test
	void refreshWhoseTableIsInvalidatedDuringItsLoadIsNotStored() throws Throwable {
		this.fixture.cache().queries().refresh(REQUEST, ReadScope.NO_TRANSACTION, () -> {
			this.fixture.invalidator().invalidate(Fixture.PRODUCT);
			return List.of("old");
		});
		assertThat(this.fixture.listener().heard()).contains("store stale");
		assertThat(ask("new").value()).isEqualTo(List.of("new"));
	}

	@Test
	void refreshJoinsNoLoadThatBeganBefore() throws Throwable {
		CountDownLatch loading = new CountDownLatch(1);
		CountDownLatch mayEnd = new CountDownLatch(1);
		Future<Answer> earlier = ask(() -> {
			loading.countDown();
			mayEnd.await();
			return List.of("earlier");
		});
		loading.await();
		assertThat(refresh("refreshed").value()).isEqualTo(List.of("refreshed"));
		mayEnd.countDown();
		assertThat(earlier.get().value()).isEqualTo(List.of("earlier"));
	}

	@Test
	void refreshOfABrokenStoreLoads() throws Throwable {
		this.fixture.store().breakDown();
		assertThat(refresh("one").value()).isEqualTo(List.of("one"));
		assertThat(lookup().answer()).isNull();
		assertThat(lookup().put(List.of("one"))).isFalse();
	}

	@Test
	void lookupTellsACachedNullFromNone() throws Throwable {
		assertThat(lookup().answer()).isNull();
		assertThat(lookup().put(null)).isTrue();
		assertThat(lookup().answer()).isEqualTo(new Answer(null, Answer.Origin.HIT, 1_000_000));
	}

	@Test
	void valueIsStoredUnderTheStampOfItsLookup() throws Throwable {
		EntrySlot slot = lookup();
		this.fixture.invalidator().invalidate(Fixture.PRODUCT);
		assertThat(slot.put(List.of("old"))).isFalse();
		assertThat(lookup().answer()).isNull();
		assertThat(lookup().put(List.of("new"))).isTrue();
		assertThat(ask("loaded").value()).isEqualTo(List.of("new"));
	}

	@Test
	void lookupNeverLoads() throws Throwable {
		lookup();
		assertThat(this.fixture.listener().heard()).containsExactly("miss absent");
	}

	private Answer ask(String word) throws Throwable {
		return this.fixture.cache().queries().ask(REQUEST, ReadScope.NO_TRANSACTION, () -> List.of(word));
	}

	private Future<Answer> ask(Loader loader) {
		return this.threads.submit(() -> {
			try {
				return this.fixture.cache().queries().ask(REQUEST, ReadScope.NO_TRANSACTION, loader);
			}
			catch (Throwable ex) {
				throw new AssertionError(ex);
			}
		});
	}

	private Answer refresh(String word) throws Throwable {
		return this.fixture.cache().queries().refresh(REQUEST, ReadScope.NO_TRANSACTION, () -> List.of(word));
	}

	private EntrySlot lookup() {
		return this.fixture.cache().queries().lookup(REQUEST, ReadScope.NO_TRANSACTION);
	}

}
