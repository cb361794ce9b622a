package io.shadowcache.spring.advice;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Applies all rules to one query, the more urgent ones first.
 */
final class QueryAdvisor {

	/** Rules that need no figures. */
	private static final List<AdviceRule> AT_ONCE = List.of(new UndeclaredTable(), new NotCacheable());

	private static final List<AdviceRule> BY_FIGURES = List.of(new InvalidatedTooOften(), new KeyExplosion(),
			new TtlTooShort(), new ValueTooLarge(), new LoadAsQuickAsHit(), new TtlTooLong());

	private static final AdviceRule SUM = new WorthIt();

	private QueryAdvisor() {
	}

	/**
	 * Judges a query. Whether it is worth it is only said where no warning says more.
	 * @return warnings first
	 */
	static List<Advice> advise(QueryFacts facts) {
		List<Advice> all = new ArrayList<>(apply(AT_ONCE, facts));
		if (facts.isEnough()) {
			all.addAll(apply(BY_FIGURES, facts));
			if (all.stream().noneMatch((advice) -> advice.level() == AdviceLevel.WARNING)) {
				all.addAll(apply(List.of(SUM), facts));
			}
		}
		return all.stream().sorted((one, other) -> other.level().compareTo(one.level())).toList();
	}

	private static List<Advice> apply(List<AdviceRule> rules, QueryFacts facts) {
		return rules.stream().map((rule) -> rule.advise(facts)).filter(Objects::nonNull).toList();
	}

}
