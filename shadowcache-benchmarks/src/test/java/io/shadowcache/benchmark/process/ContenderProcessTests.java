package io.shadowcache.benchmark.process;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Contenders in processes of their own.
 */
class ContenderProcessTests {

	@Test
	void makesTurnsAnswersAndEndsWhenItIsClosed() {
		long pid;
		try (ContenderProcess process = start(Map.of("word", "and more"))) {
			assertThat(process.ask("some", "words")).isEqualTo("[some, words] and more");
			pid = Long.parseLong(process.ask("process"));
			assertThat(ProcessHandle.of(pid)).get().matches(ProcessHandle::isAlive);
			Turn turn = process.timedTurn("allocate", 2, 50);
			assertThat(turn.calls()).isPositive();
			assertThat(turn.bytesPerCall()).isBetween(1_000.0, 2_000.0);
			assertThat(turn.loads()).isZero();
			assertThat(turn.latency().max()).isGreaterThanOrEqualTo(turn.latency().median());
			assertThat(process.turn("load", 1, 10))
				.satisfies((loads) -> assertThat(loads.loads()).isEqualTo(loads.calls()));
			assertThatIllegalStateException().isThrownBy(() -> process.turn("nonsense", 1, 10))
				.withMessageContaining("EchoContender has no task nonsense");
			assertThat(process.ask("still", "there")).startsWith("[still");
		}
		assertThat(ProcessHandle.of(pid)).isNotPresent();
	}

	@Test
	void oneThatDoesNotStartSaysWhyInOneLine() {
		try (ContenderProcess process = start(Map.of("fail", "yes"))) {
			assertThatIllegalStateException().isThrownBy(process::await).withMessageContaining("It does not start");
		}
	}

	@Test
	void comparisonLeavesOutWhoFailsAndWhoseCallsAreNoHits() {
		try (ContenderProcess process = start(Map.of("word", "x"))) {
			Standing standing = new Paired(
					List.of(new Entrant("good", process, "*"), new Entrant("bad", process, "nonsense")),
					new Rhythm(2, 10, 10))
				.compare("allocate", 1);
			assertThat(standing.labels()).containsExactly("good");
			assertThat(standing.failures().get("bad")).contains("no task nonsense");
			Standing loads = new Paired(
					List.of(new Entrant("database", process, "load", false), new Entrant("cache", process, "allocate")),
					new Rhythm(1, 10, 0))
				.compare("", 1);
			assertThat(loads.labels()).containsExactly("database", "cache");
		}
	}

	private static ContenderProcess start(Map<String, String> settings) {
		return ContenderProcess.start(EchoContender.class, new Settings(settings));
	}

}
