package io.shadowcache.spring.interceptor;

import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.springframework.expression.EvaluationContext;
import org.springframework.expression.Expression;
import org.springframework.util.ObjectUtils;

/**
 * The expressions of a query, parsed once.
 *
 * @param key what tells its entries apart, or {@code null} for all arguments
 * @param condition whether the cache is used, or {@code null} for always
 * @param unless whether a result is left uncached, or {@code null} for never
 */
record QueryExpressions(@Nullable Expression key, @Nullable Expression condition, @Nullable Expression unless) {

	@Nullable Object[] keyArguments(QueryCall call) {
		return (this.key != null) ? new Object[] { this.key.getValue(call.context()) } : call.arguments();
	}

	/**
	 * Whether the cache is used for every call, so that nothing has to be evaluated.
	 */
	boolean isUnconditional() {
		return this.condition == null;
	}

	boolean isConditionMet(Supplier<EvaluationContext> call) {
		return this.condition == null || isTrue(this.condition, call.get());
	}

	boolean isStorable(Supplier<EvaluationContext> call, @Nullable Object result) {
		if (this.unless == null) {
			return true;
		}
		EvaluationContext context = call.get();
		context.setVariable(ExpressionParser.RESULT, ObjectUtils.unwrapOptional(result));
		return !isTrue(this.unless, context);
	}

	private static boolean isTrue(Expression expression, EvaluationContext context) {
		return Boolean.TRUE.equals(expression.getValue(context, Boolean.class));
	}

}
