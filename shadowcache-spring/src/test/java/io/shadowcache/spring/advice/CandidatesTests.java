package io.shadowcache.spring.advice;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of {@link Candidates}.
 */
class CandidatesTests {

	private static final Duration SPAN = Duration.ofMinutes(10);

	@ParameterizedTest(name = "{0}")
	@MethodSource
	void statementIsNamedFromItsThresholdsOn(String situation, StatementFigures statement, long writes, boolean named) {
		assertThat(candidates(SPAN, writes, statement)).hasSize(named ? 1 : 0);
	}

	static Stream<Arguments> statementIsNamedFromItsThresholdsOn() {
		return Stream.of(Arguments.of("frequent, slow, stable", statement(1000, 10_000), 0, true),
				Arguments.of("a hundred calls", statement(100, 10_000), 0, true),
				Arguments.of("fewer calls", statement(99, 10_000), 0, false),
				Arguments.of("one percent of the time", statement(1000, 6000), 0, true),
				Arguments.of("less of the time", statement(1000, 5999), 0, false),
				Arguments.of("a millisecond each", statement(10_000, 10_000), 0, true),
				Arguments.of("quicker", statement(10_000, 9999), 0, false),
				Arguments.of("ten calls for a write", statement(1000, 10_000), 100, true),
				Arguments.of("fewer calls for a write", statement(1000, 10_000), 101, false));
	}

	@Test
	void messageTellsFiguresAndThresholds() {
		assertThat(candidates(SPAN, 20, statement(1000, 10_000))).singleElement()
			.extracting(Candidate::message)
			.isEqualTo(
					"1000 calls in the last 10 minutes took 10.0 s in all (much from 6.0 s on), 10 ms each (slow from "
							+ "1.00 ms on); table `seat` was written 2 times a minute. Worth a cached query if the same values are "
							+ "asked for again");
	}

	@Test
	void theMostRewardingComeFirstAndNotTooMany() {
		List<StatementFigures> many = new ArrayList<>();
		IntStream.range(0, 20)
			.forEach((i) -> many.add(new StatementFigures("select " + i, Set.of("seat"), 1000, 10_000 + i)));
		assertThat(candidates(SPAN, 0, many.toArray(StatementFigures[]::new))).hasSize(10)
			.first()
			.extracting(Candidate::statement)
			.isEqualTo("select 19");
	}

	@Test
	void aShortTimeIsNoReasonToNameAny() {
		assertThat(candidates(Duration.ofSeconds(299), 0, statement(1000, 10_000))).isEmpty();
	}

	@Test
	void onlyWhatHasHappenedLatelyCounts() {
		Period period = new Period(sample(statement(950, 9500)), sample(statement(1000, 10_000)), SPAN, SPAN);
		assertThat(Candidates.of(period)).isEmpty();
	}

	@Test
	void aStatementThatWasForgottenBeginsAgain() {
		Period period = new Period(sample(statement(5000, 50_000)), sample(statement(1000, 10_000)), SPAN, SPAN);
		assertThat(Candidates.of(period)).singleElement().extracting(Candidate::calls).isEqualTo(1000L);
	}

	private static List<Candidate> candidates(Duration span, long writes, StatementFigures... statements) {
		FiguresSample before = sample();
		FiguresSample now = new FiguresSample(Map.of(), Map.of("seat", writes), sample(statements).statements(), 0);
		return Candidates.of(new Period(before, now, span, span));
	}

	private static FiguresSample sample(StatementFigures... statements) {
		return new FiguresSample(Map.of(), Map.of(),
				Stream.of(statements).collect(Collectors.toMap(StatementFigures::statement, Function.identity())), 0);
	}

	private static StatementFigures statement(long calls, double millis) {
		return new StatementFigures("select * from seat where flight = ?", Set.of("seat"), calls, millis);
	}

}
