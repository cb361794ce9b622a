package io.shadowcache.jdbc.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

import io.shadowcache.jdbc.sql.RowStatement.Operand;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of a statement, of which only those pass that leave no doubt about which
 * rows it changes. Counts parameters.
 */
final class RowTokens {

	private static final Set<String> WIDER = Set.of("FROM", "SELECT", "WITH", "ORDER", "LIMIT", "RETURNING", "UNION",
			"JOIN", "PARTITION", "TABLE", "CURRENT", "PORTION");

	/** Words before a parenthesis, and functions that write nothing. */
	private static final Set<String> BEFORE_PARENTHESES = Set.of("IN", "AND", "OR", "NOT", "WHEN", "THEN", "ELSE",
			"NOW", "CURRENT_TIMESTAMP", "LOCALTIMESTAMP", "COALESCE", "NULLIF", "IFNULL", "LOWER", "UPPER", "CONCAT",
			"ABS", "ROUND", "GREATEST", "LEAST");

	private final TokenCursor cursor;

	private int parameters;

	RowTokens(TokenCursor cursor) {
		this.cursor = cursor;
	}

	TokenCursor cursor() {
		return this.cursor;
	}

	/**
	 * Passes an expression, perhaps with others, up to where it ends outside of
	 * parentheses.
	 */
	List<Token> expression(Predicate<Token> end) {
		List<Token> passed = new ArrayList<>();
		int depth = 0;
		while (depth > 0 || !end.test(this.cursor.peek())) {
			Token token = next();
			depth += token.isSymbol("(") ? 1 : 0;
			depth -= token.isSymbol(")") ? 1 : 0;
			if (depth < 0 || (depth == 0 && token.isWord(WIDER))) {
				throw new UnclearSqlException("more than expressions");
			}
			passed.add(token);
		}
		return passed;
	}

	/**
	 * Returns what a token stands for that was passed last, or {@code null} for a text.
	 */
	@Nullable Operand operand(Token token) {
		return switch (token.kind()) {
			case PARAMETER -> new Operand(this.parameters, null);
			case NUMBER -> token.text().matches("[0-9]{1,15}") ? new Operand(0, Long.valueOf(token.text())) : null;
			case STRING -> null;
			default -> throw new UnclearSqlException("a condition that is no comparison with a value");
		};
	}

	String column() {
		String column = name();
		while (this.cursor.skip(".")) {
			column = name();
		}
		return column;
	}

	String name() {
		Token token = this.cursor.next();
		if (!token.isName() || token.isWord(Words.NEVER_A_NAME)) {
			throw new UnclearSqlException("'" + token.text() + "' in place of a name");
		}
		return token.text().toLowerCase(Locale.ROOT);
	}

	Token next() {
		Token before = this.cursor.peek(-1);
		Token token = this.cursor.next();
		boolean call = token.isSymbol("(") && before.isName() && !before.isWord(BEFORE_PARENTHESES);
		if (token.kind() == Token.Kind.END || call) {
			throw new UnclearSqlException("an end, or a call that may write");
		}
		if (token.kind() == Token.Kind.PARAMETER) {
			count(token);
		}
		return token;
	}

	void end() {
		if (!this.cursor.atEnd()) {
			throw new UnclearSqlException("more than a condition");
		}
	}

	private void count(Token parameter) {
		if (!parameter.text().equals("?")) {
			throw new UnclearSqlException("a parameter with a name or a number");
		}
		this.parameters++;
	}

}
