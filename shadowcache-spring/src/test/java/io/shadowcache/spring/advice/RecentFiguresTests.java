package io.shadowcache.spring.advice;

import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of {@link RecentFigures}.
 */
class RecentFiguresTests {

	private long nanos;

	private long writes;

	private long generations = 1;

	private final RecentFigures figures = new RecentFigures(
			() -> new FiguresSample(Map.of(), Map.of("booking", this.writes), Map.of(), this.generations),
			() -> this.nanos);

	@Test
	void nothingCountsWhileTheInstanceWarmsUp() {
		this.writes = 7;
		this.figures.sample();
		pass(Duration.ofSeconds(59));
		this.figures.sample();
		assertThat(this.figures.period().span()).isZero();
		assertThat(this.figures.period().writes()).isEmpty();
	}

	@Test
	void whatHasHappenedSinceTheFirstSampleCounts() {
		this.writes = 7;
		pass(Duration.ofMinutes(1));
		this.figures.sample();
		this.writes = 10;
		pass(Duration.ofMinutes(3));
		Period period = this.figures.period();
		assertThat(period.span()).isEqualTo(Duration.ofMinutes(3));
		assertThat(period.uptime()).isEqualTo(Duration.ofMinutes(4));
		assertThat(period.writes()).isEqualTo(Map.of("booking", 3L));
	}

	@Test
	void whatHappenedBeforeTheWindowIsForgotten() {
		for (int minute = 0; minute < 60; minute++) {
			pass(Duration.ofMinutes(1));
			this.figures.sample();
			this.writes += (minute < 30) ? 100 : 1;
		}
		assertThat(this.figures.period().span()).isEqualTo(RecentFigures.WINDOW);
		assertThat(this.figures.period().writes()).isEqualTo(Map.of("booking", 11L));
	}

	@Test
	void aNewGenerationMeansThatTheStoreWasEmptied() {
		pass(Duration.ofMinutes(1));
		this.figures.sample();
		assertThat(this.figures.period().emptied()).isFalse();
		this.generations = 2;
		assertThat(this.figures.period().emptied()).isTrue();
	}

	private void pass(Duration duration) {
		this.nanos += duration.toNanos();
	}

}
