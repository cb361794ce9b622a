package io.shadowcache.spring.interceptor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.shadowcache.dependency.TableName;

import org.springframework.expression.Expression;
import org.springframework.expression.ParseException;
import org.springframework.expression.common.CompositeStringExpression;
import org.springframework.expression.common.LiteralExpression;
import org.springframework.expression.common.TemplateParserContext;
import org.springframework.expression.spel.standard.SpelExpression;
import org.springframework.expression.spel.standard.SpelExpressionParser;

/**
 * Parses rows such as <code>product#{#id}</code>: a table, then the expressions of its
 * key.
 */
final class RowsParser {

	private static final String ADVICE = "Write the table, then each value of its primary key in the order of its "
			+ "columns, such as product#{#id} or order_item#{#order.id}#{#line}.";

	private final SpelExpressionParser parser = new SpelExpressionParser();

	private final Placeholders placeholders;

	RowsParser(Placeholders placeholders) {
		this.placeholders = placeholders;
	}

	/**
	 * Parses the rows of a method.
	 * @param tables what the method names as a whole
	 * @throws DeclarationException if they cannot work
	 */
	List<RowsDeclaration> parse(DeclaredMethod method, String[] rows, List<String> tables) {
		Set<String> named = new HashSet<>();
		tables.forEach((table) -> named.add(TableName.parse(table, "").value()));
		List<RowsDeclaration> parsed = new ArrayList<>();
		for (String text : rows) {
			RowsDeclaration one = parse(method, text);
			if (!named.add(TableName.parse(one.table(), "").value())) {
				throw new DeclarationException(method.toString(),
						"rows '%s' name a table that is named as a whole, or by other rows, as well".formatted(text),
						"Name the table alone if more of it is used than single rows; else give all rows by one "
								+ "expression, such as %s#{#ids}.".formatted(one.table()));
			}
			parsed.add(one);
		}
		return parsed;
	}

	private RowsDeclaration parse(DeclaredMethod method, String text) {
		try {
			List<Expression> parts = parts(text);
			String table = this.placeholders.resolve(parts.get(0).getExpressionString()).strip();
			TableName.parse(table, "");
			List<Expression> keys = parts.subList(1, parts.size());
			Set<String> variables = ExpressionParser.variables(method);
			keys.forEach((key) -> ExpressionParser.checkVariables(((SpelExpression) key).getAST(), variables));
			return new RowsDeclaration(table, keys);
		}
		catch (ParseException ex) {
			throw refusal(method, text, "are no table with SpEL expressions: " + ex.getMessage(), ex);
		}
		catch (IllegalArgumentException ex) {
			throw refusal(method, text, "cannot work: " + ex.getMessage(), ex);
		}
	}

	private List<Expression> parts(String text) {
		if (!(this.parser.parseExpression(text, new TemplateParserContext()) instanceof CompositeStringExpression all)
				|| !(all.getExpressions()[0] instanceof LiteralExpression)) {
			throw new IllegalArgumentException("a table and a key are needed");
		}
		List<Expression> parts = Arrays.asList(all.getExpressions());
		if (parts.stream().skip(1).anyMatch(LiteralExpression.class::isInstance)) {
			throw new IllegalArgumentException("nothing may stand between or after the values of the key");
		}
		return parts;
	}

	private static DeclarationException refusal(DeclaredMethod method, String text, String problem, Exception cause) {
		return new DeclarationException(method.toString(), "rows '%s' %s".formatted(text, problem), ADVICE, cause);
	}

}
