package io.shadowcache.checker.worker;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ThreadsTests {

	private final Threads before = threads("main", "shadowcache-worker-1", "lettuce-nioEventLoop-4-1");

	@Test
	void threadThatReplacesAnotherIsNotOneMore() {
		assertThat(threads("main", "shadowcache-worker-9").beyond(this.before)).isEmpty();
	}

	@Test
	void secondThreadOfAKindIsOneMore() {
		assertThat(threads("shadowcache-worker-1", "shadowcache-worker-2").beyond(this.before))
			.containsExactly("2 threads shadowcache-worker-N instead of 1");
	}

	@Test
	void threadOfANewKindIsOneMore() {
		assertThat(threads("main", "forgotten").beyond(this.before))
			.containsExactly("1 threads forgotten instead of 0");
	}

	@Test
	void poolThatIsFilledWithAThreadPerProcessorIsTheSamePool() {
		assertThat(threads("lettuce-nioEventLoop-4-1", "lettuce-nioEventLoop-4-2").beyond(this.before)).isEmpty();
	}

	@Test
	void poolThatIsFilledForTheFirstTimeIsNoLeak() {
		assertThat(threads("lettuce-nioEventLoop-4-1", "cache-lettuce-eventExecutorLoop-4-1").beyond(this.before))
			.isEmpty();
	}

	@Test
	void poolThatOutgrowsTheProcessorsIsMore() {
		assertThat(threads("lettuce-nioEventLoop-4-1", "lettuce-nioEventLoop-4-2", "lettuce-nioEventLoop-4-3")
			.beyond(this.before)).hasSize(1);
	}

	private static Threads threads(String... names) {
		return new Threads(List.of(names), 2);
	}

}
