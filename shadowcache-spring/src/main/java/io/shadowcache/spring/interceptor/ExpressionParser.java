package io.shadowcache.spring.interceptor;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

import io.shadowcache.annotation.CachedQuery;
import org.jspecify.annotations.Nullable;

import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.ParameterNameDiscoverer;
import org.springframework.expression.Expression;
import org.springframework.expression.ParseException;
import org.springframework.expression.spel.SpelNode;
import org.springframework.expression.spel.ast.VariableReference;
import org.springframework.expression.spel.standard.SpelExpression;
import org.springframework.expression.spel.standard.SpelExpressionParser;

/**
 * Parses the expressions of a query, and refuses variables that nothing will set.
 */
final class ExpressionParser {

	static final String RESULT = "result";

	static final ParameterNameDiscoverer PARAMETER_NAMES = new DefaultParameterNameDiscoverer();

	private final SpelExpressionParser parser = new SpelExpressionParser();

	QueryExpressions parse(CachedQuery annotation, DeclaredMethod method) {
		Set<String> arguments = variables(method);
		Set<String> withResult = new HashSet<>(arguments);
		withResult.add(RESULT);
		return new QueryExpressions(parse(method, "key", annotation.key(), arguments),
				parse(method, "condition", annotation.condition(), arguments),
				parse(method, "unless", annotation.unless(), withResult));
	}

	private @Nullable Expression parse(DeclaredMethod method, String attribute, String text, Set<String> variables) {
		if (text.isBlank()) {
			return null;
		}
		try {
			SpelExpression expression = this.parser.parseRaw(text);
			checkVariables(expression.getAST(), variables);
			return expression;
		}
		catch (ParseException ex) {
			throw refusal(method, attribute, text, "is no SpEL expression: " + ex.getMessage(), ex);
		}
		catch (IllegalArgumentException ex) {
			throw refusal(method, attribute, text, String.valueOf(ex.getMessage()), ex);
		}
	}

	private static DeclarationException refusal(DeclaredMethod method, String attribute, String text, String problem,
			Exception cause) {
		return new DeclarationException(method.toString(), "%s '%s' %s".formatted(attribute, text, problem),
				"Write a SpEL expression such as #id, #p0 or #root.args[0]; #result is known in 'unless' only.", cause);
	}

	static void checkVariables(SpelNode node, Set<String> known) {
		if (node instanceof VariableReference variable) {
			String name = variable.toStringAST().substring(1);
			if (!known.contains(name)) {
				throw new IllegalArgumentException("names the variable #%s, known are %s".formatted(name,
						known.stream().sorted().map((one) -> "#" + one).toList()));
			}
		}
		for (int index = 0; index < node.getChildCount(); index++) {
			checkVariables(node.getChild(index), known);
		}
	}

	static Set<String> variables(DeclaredMethod method) {
		Set<String> variables = new HashSet<>(Set.of("root", "this"));
		for (int index = 0; index < method.method().getParameterCount(); index++) {
			variables.add("p" + index);
			variables.add("a" + index);
		}
		@Nullable String @Nullable [] names = PARAMETER_NAMES.getParameterNames(method.method());
		if (names != null) {
			variables.addAll(Arrays.asList(names));
		}
		return variables;
	}

}
