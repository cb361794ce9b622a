package io.shadowcache.jdbc.sql;

import java.util.Locale;
import java.util.Set;

/**
 * A piece of SQL text that has no smaller parts. Comments are none.
 *
 * @param kind what it is
 * @param text as written; without its quotes if it is quoted
 * @param upper the text of a word in upper case, otherwise the text
 * @param start where it begins in the SQL text
 * @param end where it ends, exclusive
 */
record Token(Kind kind, String text, String upper, int start, int end) {

	static final Token END = new Token(Kind.END, "", "", 0, 0);

	static Token word(String text, int start) {
		return new Token(Kind.WORD, text, text.toUpperCase(Locale.ROOT), start, start + text.length());
	}

	boolean isWord(String expected) {
		return this.kind == Kind.WORD && this.upper.equals(expected);
	}

	boolean isWord(Set<String> expected) {
		return this.kind == Kind.WORD && expected.contains(this.upper);
	}

	boolean isSymbol(String expected) {
		return this.kind == Kind.SYMBOL && this.text.equals(expected);
	}

	boolean isName() {
		return this.kind == Kind.WORD || this.kind == Kind.QUOTED;
	}

	/** What a token is. */
	enum Kind {

		WORD, QUOTED, STRING, NUMBER, PARAMETER, VARIABLE, SYMBOL, END

	}

}
