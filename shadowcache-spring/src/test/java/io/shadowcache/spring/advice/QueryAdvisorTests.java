package io.shadowcache.spring.advice;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of {@link QueryAdvisor}.
 */
class QueryAdvisorTests {

	private final Facts poor = new Facts().hits(1).invalidatedBy("booking", 99);

	@Test
	void fewCallsAreNoReasonForAdvice() {
		assertThat(QueryAdvisor.advise(new Facts().hits(1).invalidatedBy("booking", 98).get())).isEmpty();
		assertThat(QueryAdvisor.advise(this.poor.get())).extracting(Advice::code)
			.containsExactly(AdviceCode.INVALIDATED_TOO_OFTEN);
	}

	@Test
	void aShortTimeIsNoReasonForAdvice() {
		assertThat(QueryAdvisor.advise(this.poor.span(Duration.ofSeconds(299)).get())).isEmpty();
		assertThat(QueryAdvisor.advise(this.poor.span(Duration.ofSeconds(300)).get())).isNotEmpty();
	}

	@Test
	void whatNeedsNoFiguresIsSaidAtOnce() {
		assertThat(QueryAdvisor.advise(new Facts().ignored("seat").get())).extracting(Advice::code)
			.containsExactly(AdviceCode.UNDECLARED_TABLE);
	}

	@Test
	void warningsComeFirst() {
		assertThat(QueryAdvisor.advise(this.poor.added("seat").get())).extracting(Advice::level)
			.containsExactly(AdviceLevel.WARNING, AdviceLevel.INFO);
	}

	@Test
	void aQueryWithAWarningIsNotCalledWorthIt() {
		Facts facts = new Facts().hits(900).misses("absent", 100);
		assertThat(QueryAdvisor.advise(facts.get())).extracting(Advice::code).containsExactly(AdviceCode.WORTH_IT);
		assertThat(QueryAdvisor.advise(facts.stores("too_large", 100).get())).extracting(Advice::code)
			.containsExactly(AdviceCode.VALUE_TOO_LARGE);
	}

}
