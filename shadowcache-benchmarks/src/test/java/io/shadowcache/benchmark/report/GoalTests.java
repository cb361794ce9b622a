package io.shadowcache.benchmark.report;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Goals are judged by figures.
 */
class GoalTests {

	@TempDir
	private Path directory = Path.of("");

	@Test
	void goalIsMetOnTheRightSideOfItsBound() {
		Figures figures = new Figures(this.directory.resolve("figures"));
		figures.put("speed", 0.9);
		assertThat(Goal.atLeast("G", "", "speed", 0.9).verdict(figures)).isEqualTo("yes");
		assertThat(Goal.atLeast("G", "", "speed", 0.91).verdict(figures)).isEqualTo("**no**");
		assertThat(Goal.atMost("G", "", "speed", 0.9).verdict(figures)).isEqualTo("yes");
		assertThat(Goal.atMost("G", "", "speed", 0.89).verdict(figures)).isEqualTo("**no**");
	}

	@Test
	void goalWithoutFigureIsNotCalledMet() {
		Figures figures = new Figures(this.directory.resolve("figures"));
		assertThat(Goal.atMost("G", "", "speed", 1).verdict(figures)).isEqualTo("not measured");
	}

	@Test
	void figuresOfAnEarlierPartAreKept() {
		Path file = this.directory.resolve("new").resolve("figures");
		new Figures(file).put("one", 1.25);
		Figures later = new Figures(file);
		later.put("two", 2);
		assertThat(new Figures(file).get("one")).isEqualTo(1.25);
		later.put("one", Double.NaN);
		assertThat(new Figures(file).get("one")).isNaN();
		assertThat(new Figures(file).get("two")).isEqualTo(2);
	}

	@Test
	void everyGoalFromOneToTenIsThere() {
		List<String> wanted = IntStream.rangeClosed(1, 10).mapToObj((number) -> "G" + number).toList();
		assertThat(Goals.all().stream().map(Goal::id).distinct()).containsExactlyElementsOf(wanted);
		assertThat(Goals.all()).extracting(Goal::figure).doesNotHaveDuplicates();
	}

}
