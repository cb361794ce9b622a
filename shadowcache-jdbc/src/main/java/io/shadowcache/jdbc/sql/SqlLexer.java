package io.shadowcache.jdbc.sql;

import java.util.ArrayList;
import java.util.List;

import io.shadowcache.jdbc.sql.Token.Kind;

/**
 * Cuts SQL text into tokens by the quoting rules of a dialect.
 */
final class SqlLexer {

	private final SqlDialect dialect;

	private final String sql;

	private final Escapes escapes;

	private final Blanks blanks;

	private final List<Token> tokens = new ArrayList<>();

	private int at;

	SqlLexer(SqlDialect dialect, Escapes escapes, String sql) {
		this.dialect = dialect;
		this.escapes = escapes;
		this.sql = sql;
		this.blanks = new Blanks(dialect, sql);
	}

	/**
	 * Cuts the whole text.
	 * @return the tokens in order
	 * @throws UnclearSqlException if a quote or a comment does not end, or is one whose
	 * content cannot be told
	 */
	List<Token> tokens() {
		this.at = this.blanks.skip(0);
		while (this.at < this.sql.length()) {
			token(this.sql.charAt(this.at));
			this.at = this.blanks.skip(this.at);
		}
		return this.tokens;
	}

	private void token(char c) {
		if (isNameStart(c)) {
			word();
		}
		else if (Character.isDigit(c)) {
			number();
		}
		else if ("'\"`".indexOf(c) >= 0) {
			quoted(c);
		}
		else if (c == '$') {
			dollar();
		}
		else if (c == '@' && !isOperatorAt()) {
			variable();
		}
		else {
			symbol(c);
		}
	}

	private void word() {
		int end = this.at;
		while (end < this.sql.length() && isNamePart(this.sql.charAt(end))) {
			end++;
		}
		String text = this.sql.substring(this.at, end);
		if (text.equalsIgnoreCase("U") && this.sql.startsWith("&\"", end)) {
			throw new UnclearSqlException("a name with Unicode escapes");
		}
		this.tokens.add(Token.word(text, this.at));
		this.at = end;
	}

	private void number() {
		int end = this.at;
		while (end < this.sql.length() && (isNamePart(this.sql.charAt(end)) || this.sql.charAt(end) == '.')) {
			end++;
		}
		String text = this.sql.substring(this.at, end);
		if (!text.matches("[0-9_]*\\.?[0-9_]*(?:[eE][0-9]*)?[lLfFdD]?|0[xX][0-9a-fA-F]+|0[bB][01]+")) {
			throw new UnclearSqlException("'" + text + "' is neither a number nor a name");
		}
		add(Kind.NUMBER, text, end);
	}

	private void quoted(char quote) {
		boolean escapes = hasBackslashEscapes(quote);
		StringBuilder text = new StringBuilder();
		for (int i = this.at + 1; i < this.sql.length(); i++) {
			char c = this.sql.charAt(i);
			if (c == '\\' && escapes) {
				i++;
			}
			else if (c == quote && this.sql.startsWith(String.valueOf(quote), i + 1)) {
				text.append(c);
				i++;
			}
			else if (c == quote) {
				add((quote == '\'') ? Kind.STRING : Kind.QUOTED, text.toString(), i + 1);
				return;
			}
			else {
				text.append(c);
			}
		}
		throw new UnclearSqlException("a quote does not end");
	}

	private boolean hasBackslashEscapes(char quote) {
		if (quote == '`') {
			return false;
		}
		if (this.escapes.apply(quote)) {
			return true;
		}
		if (quote == '"' || this.tokens.isEmpty() || this.dialect.isMysqlFamily()) {
			return false;
		}
		Token last = this.tokens.get(this.tokens.size() - 1);
		return last.isWord("E") && last.end() == this.at;
	}

	private void dollar() {
		int end = this.at + 1;
		while (end < this.sql.length() && Character.isLetterOrDigit(this.sql.charAt(end))) {
			end++;
		}
		String tag = this.sql.substring(this.at, end);
		if (tag.length() > 1 && tag.chars().skip(1).allMatch(Character::isDigit)) {
			add(Kind.PARAMETER, tag, end);
			return;
		}
		int close = this.sql.startsWith("$", end) ? this.sql.indexOf(tag + "$", end + 1) : -1;
		if (close < 0 || this.dialect.isMysqlFamily()) {
			throw new UnclearSqlException("a dollar sign that begins neither a parameter nor a quoted text");
		}
		add(Kind.STRING, this.sql.substring(end + 1, close), close + tag.length() + 1);
	}

	private boolean isOperatorAt() {
		boolean beforeName = this.at + 1 < this.sql.length()
				&& (isNameStart(this.sql.charAt(this.at + 1)) || "@`'\"".indexOf(this.sql.charAt(this.at + 1)) >= 0);
		return !beforeName || this.dialect == SqlDialect.POSTGRESQL;
	}

	private void variable() {
		int end = this.at;
		while (end < this.sql.length() && this.sql.charAt(end) == '@') {
			end++;
		}
		while (end < this.sql.length() && isNamePart(this.sql.charAt(end))) {
			end++;
		}
		add(Kind.VARIABLE, this.sql.substring(this.at, end), end);
	}

	private void symbol(char c) {
		if (c == ':' && isNamedParameter()) {
			int end = this.at + 1;
			while (end < this.sql.length() && isNamePart(this.sql.charAt(end))) {
				end++;
			}
			add(Kind.PARAMETER, this.sql.substring(this.at, end), end);
			return;
		}
		if (c == '\\' && !this.sql.startsWith("N", this.at + 1)) {
			throw new UnclearSqlException("a backslash outside of quotes");
		}
		add((c == '?') ? Kind.PARAMETER : Kind.SYMBOL, String.valueOf(c), this.at + 1);
	}

	private boolean isNamedParameter() {
		boolean cast = this.at > 0 && this.sql.charAt(this.at - 1) == ':';
		return !cast && this.at + 1 < this.sql.length() && isNameStart(this.sql.charAt(this.at + 1));
	}

	private void add(Kind kind, String text, int end) {
		this.tokens.add(new Token(kind, text, text, this.at, end));
		this.at = end;
	}

	private boolean isNameStart(char c) {
		return Character.isLetter(c) || c == '_' || Character.isSurrogate(c);
	}

	private boolean isNamePart(char c) {
		return isNameStart(c) || Character.isDigit(c) || c == '$' || Character.getType(c) == Character.NON_SPACING_MARK;
	}

}
