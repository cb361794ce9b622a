package io.shadowcache.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
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
class SharedLoadTests {

	private final Semaphore waiting = new Semaphore(0);

	private final CountDownLatch loading = new CountDownLatch(1);

	private final CountDownLatch mayLoad = new CountDownLatch(1);

	private final ExecutorService threads = Executors.newCachedThreadPool();

	private final Fixture fixture = new Fixture(ConsistencyLevel.AFTER_COMMIT, (flight) -> this.waiting.release());

	@AfterEach
	void end() {
		this.threads.shutdownNow();
	}

	@Test
	void followersGetCopiesOfTheirOwn() throws Throwable {
		Future<Object> leader = ask(this::slow);
		this.loading.await();
		List<Future<Object>> followers = List.of(ask(this::never), ask(this::never));
		this.waiting.acquire(2);
		this.mayLoad.countDown();
		assertThat(leader.get()).isEqualTo(List.of("slow"));
		for (Future<Object> follower : followers) {
			assertThat(follower.get()).isEqualTo(List.of("slow")).isNotSameAs(leader.get());
		}
		assertThat(followers.get(0).get()).isNotSameAs(followers.get(1).get());
		assertThat(this.fixture.listener().heard()).containsOnlyOnce("load").contains("coalesced");
	}

	@Test
	void callerThatArrivesAfterAnInvalidationDoesNotJoinTheEarlierLoad() throws Throwable {
		Future<Object> leader = ask(this::slow);
		this.loading.await();
		this.fixture.invalidator().invalidate(Fixture.PRODUCT);
		assertThat(ask(() -> List.of("new")).get()).isEqualTo(List.of("new"));
		this.mayLoad.countDown();
		assertThat(leader.get()).isEqualTo(List.of("slow"));
		assertThat(this.fixture.cached()).isEqualTo(List.of("new"));
	}

	@Test
	void failureIsSharedAsOneInstance() throws Throwable {
		Exception failure = new Exception("no such table");
		Future<Throwable> leader = this.threads.submit(failing(() -> this.fixture.get(() -> {
			slow();
			throw failure;
		})));
		this.loading.await();
		Future<Throwable> follower = this.threads.submit(failing(() -> this.fixture.get(this::never)));
		this.waiting.acquire();
		this.mayLoad.countDown();
		assertThat(leader.get()).isSameAs(failure);
		assertThat(follower.get()).isSameAs(failure);
	}

	@Test
	void followerOfAnInterruptedLeaderLoadsItself() throws Throwable {
		Future<Throwable> leader = this.threads.submit(failing(() -> this.fixture.get(() -> {
			slow();
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted during connection acquisition");
		})));
		this.loading.await();
		Future<Object> follower = ask(() -> List.of("own"));
		this.waiting.acquire();
		this.mayLoad.countDown();
		assertThat(leader.get()).hasMessage("Interrupted during connection acquisition");
		assertThat(follower.get()).isEqualTo(List.of("own"));
	}

	@Test
	void interruptedFollowerLoadsItselfAndStaysInterrupted() throws Throwable {
		Future<Object> leader = ask(this::slow);
		this.loading.await();
		Future<Object> follower = this.threads.submit(() -> {
			Thread.currentThread().interrupt();
			Object result = get(() -> List.of("own"));
			assertThat(Thread.interrupted()).isTrue();
			return result;
		});
		assertThat(follower.get()).isEqualTo(List.of("own"));
		this.mayLoad.countDown();
		leader.get();
	}

	@Test
	void loadThatAsksForItselfLoadsAlone() throws Throwable {
		assertThat(this.fixture.get(() -> {
			List<Object> outer = new ArrayList<>((List<?>) this.fixture.get(() -> List.of("inner")));
			outer.add("outer");
			return outer;
		})).isEqualTo(List.of("inner", "outer"));
	}

	@Test
	void followersOfAResultThatCannotBeEncodedLoadThemselves() throws Throwable {
		Future<Object> leader = ask(() -> {
			slow();
			return "not a list";
		});
		this.loading.await();
		Future<Object> follower = ask(() -> List.of("own"));
		this.waiting.acquire();
		this.mayLoad.countDown();
		assertThat(leader.get()).isEqualTo("not a list");
		assertThat(follower.get()).isEqualTo(List.of("own"));
	}

	private Object slow() throws InterruptedException {
		this.loading.countDown();
		this.mayLoad.await();
		return List.of("slow");
	}

	private Object never() {
		throw new AssertionError("loaded");
	}

	private Future<Object> ask(Loader loader) {
		return this.threads.submit(() -> get(loader));
	}

	private Object get(Loader loader) throws Exception {
		try {
			return this.fixture.get(loader);
		}
		catch (Exception | Error ex) {
			throw ex;
		}
		catch (Throwable ex) {
			throw new AssertionError(ex);
		}
	}

	private static Callable<Throwable> failing(Loader call) {
		return () -> {
			try {
				call.load();
			}
			catch (Throwable ex) {
				return ex;
			}
			throw new AssertionError("did not fail");
		};
	}

}
