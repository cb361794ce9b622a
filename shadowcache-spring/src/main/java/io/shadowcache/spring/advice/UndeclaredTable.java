package io.shadowcache.spring.advice;

import org.jspecify.annotations.Nullable;

/**
 * Finds queries that read tables which their declaration does not name.
 */
final class UndeclaredTable implements AdviceRule {

	@Override
	public @Nullable Advice advise(QueryFacts facts) {
		QueryTraits traits = facts.traits();
		if (!traits.ignored().isEmpty()) {
			return Advice.warning(AdviceCode.UNDECLARED_TABLE,
					"The query reads %s, which it does not declare: writes there leave its entries as they are, until they expire"
						.formatted(Phrases.tables(traits.ignored())),
					"Add it to the tables of the query, or leave them all out so that they are found out");
		}
		if (traits.added().isEmpty()) {
			return null;
		}
		return Advice.info(AdviceCode.UNDECLARED_TABLE,
				"The query reads %s, too, which it does not declare; its entries depend on it all the same"
					.formatted(Phrases.tables(traits.added())),
				"Add it to the tables of the query, or leave them all out so that they are found out");
	}

}
