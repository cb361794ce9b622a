package io.shadowcache.jdbc.sql;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A place in the tokens of one statement.
 */
final class TokenCursor {

	private final List<Token> tokens;

	private int at;

	TokenCursor(List<Token> tokens) {
		this.tokens = tokens;
	}

	Token peek(int ahead) {
		int index = this.at + ahead;
		return (index >= 0 && index < this.tokens.size()) ? this.tokens.get(index) : Token.END;
	}

	Token peek() {
		return peek(0);
	}

	Token next() {
		Token token = peek();
		this.at++;
		return token;
	}

	boolean atEnd() {
		return this.at >= this.tokens.size();
	}

	boolean atClose() {
		return peek().isSymbol(")") || peek().isSymbol("]");
	}

	boolean skip(String wordOrSymbol) {
		if (peek().isWord(wordOrSymbol) || peek().isSymbol(wordOrSymbol)) {
			this.at++;
			return true;
		}
		return false;
	}

	void expect(String wordOrSymbol) {
		if (!skip(wordOrSymbol)) {
			throw new UnclearSqlException("'" + peek().text() + "' where " + wordOrSymbol + " was expected");
		}
	}

	void skipAll(Set<String> words) {
		while (peek().isWord(words)) {
			this.at++;
		}
	}

	boolean skipTo(String word) {
		while (!atEnd()) {
			if (skip(word)) {
				return true;
			}
			this.at++;
		}
		return false;
	}

	int position() {
		return this.at;
	}

	List<Token> since(int position) {
		return this.tokens.subList(position, Math.min(this.at, this.tokens.size()));
	}

	/**
	 * What has not been passed yet.
	 */
	List<Token> rest() {
		return this.tokens.subList(Math.min(this.at, this.tokens.size()), this.tokens.size());
	}

	/**
	 * What is between parentheses, the first of which has been passed.
	 */
	List<Token> inParentheses() {
		int from = this.at;
		int depth = 1;
		while (depth > 0 && !atEnd()) {
			Token token = next();
			if (token.isSymbol("(")) {
				depth++;
			}
			else if (token.isSymbol(")")) {
				depth--;
			}
		}
		if (depth > 0) {
			throw new UnclearSqlException("a parenthesis does not close");
		}
		return this.tokens.subList(from, this.at - 1);
	}

	boolean has(Set<String> words) {
		return this.tokens.stream().anyMatch((token) -> token.isWord(words));
	}

	boolean mentions(String part) {
		return this.tokens.stream().anyMatch((token) -> token.text().toLowerCase(Locale.ROOT).contains(part));
	}

	boolean startsQuery() {
		Token first = peek();
		Token second = peek(1);
		boolean argument = second.isSymbol(",") || second.isSymbol(")") || second.isSymbol(".");
		return (first.isWord(Words.QUERY) && !argument)
				|| (first.isWord(Words.CHANGE) && !argument && !second.isSymbol("("));
	}

	/**
	 * Reads the name of a table.
	 * @throws UnclearSqlException if there is none
	 */
	SqlName name(SqlDialect dialect) {
		String last = part(dialect);
		String schema = "";
		int parts = 1;
		while (!peek(1).isSymbol("*") && skip(".")) {
			schema = last;
			last = part(dialect);
			parts++;
		}
		if (parts > 3 || (parts == 3 && dialect.isMysqlFamily())) {
			throw new UnclearSqlException("a name of " + parts + " parts");
		}
		try {
			return new SqlName(schema, last);
		}
		catch (IllegalArgumentException ex) {
			throw new UnclearSqlException(String.valueOf(ex.getMessage()));
		}
	}

	private String part(SqlDialect dialect) {
		Token token = next();
		if (!token.isName() || (token.isWord(Words.NEVER_A_NAME) && !peek(-2).isSymbol("."))) {
			throw new UnclearSqlException("'" + token.text() + "' where a table was expected");
		}
		return (token.kind() == Token.Kind.QUOTED) ? token.text() : dialect.fold(token.text());
	}

}
