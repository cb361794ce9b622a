package io.shadowcache.benchmark.process;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Contenders are compared round by round.
 */
class StandingTests {

	private final Standing standing = new Standing();

	@Test
	void ratioIsTakenRoundByRound() {
		addThreeRounds();
		assertThat(this.standing.speed("one", "other")).isEqualTo(new Spread(3, 2, 4));
	}

	@Test
	void slowRoundOfAllDoesNotChangeTheRatio() {
		add("one", 100);
		add("other", 50);
		add("one", 2);
		add("other", 1);
		assertThat(this.standing.speed("one", "other")).isEqualTo(new Spread(2, 2, 2));
	}

	@Test
	void differenceIsTakenRoundByRound() {
		addThreeRounds();
		assertThat(this.standing.difference("one", "other", Turn::callsPerSecond)).isEqualTo(new Spread(20, 6, 50));
	}

	@Test
	void contenderThatFailedIsNoLongerListed() {
		add("one", 100);
		add("other", 50);
		boolean succeeded = this.standing.attempt("other", () -> {
			throw new IllegalStateException("away");
		});
		assertThat(succeeded).isFalse();
		assertThat(this.standing.labels()).containsExactly("one");
		assertThat(this.standing.failures()).containsEntry("other", "away");
	}

	@Test
	void comparisonWithNobodyIsNoNumber() {
		add("one", 100);
		assertThat(this.standing.speed("one", "nobody").median()).isNaN();
	}

	private void addThreeRounds() {
		add("one", 100);
		add("other", 50);
		add("one", 30);
		add("other", 10);
		add("one", 8);
		add("other", 2);
	}

	private void add(String label, long calls) {
		this.standing.add(label, new Turn(calls, 1_000_000_000, new Turn.Cpu(0, 0), 0, 0, Turn.Latency.NONE));
	}

}
