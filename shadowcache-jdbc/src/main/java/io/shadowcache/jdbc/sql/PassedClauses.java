package io.shadowcache.jdbc.sql;

import java.util.Set;

import io.shadowcache.jdbc.sql.SqlEffect.Trait;

/**
 * Passes over clauses that name no table, and leaves them out of what the parser gets.
 */
final class PassedClauses {

	private static final Set<String> HINTS = Set.of("USE", "FORCE", "IGNORE");

	private static final Set<String> MODIFIERS = Set.of("HIGH_PRIORITY", "SQL_SMALL_RESULT", "SQL_BIG_RESULT",
			"SQL_BUFFER_RESULT", "SQL_CACHE", "SQL_NO_CACHE", "SQL_CALC_FOUND_ROWS");

	private static final Set<String> AFTER_LOCK = Set.of("NOWAIT", "SKIP", "LOCKED", "WAIT");

	private final TokenCursor cursor;

	private final Found found;

	PassedClauses(TokenCursor cursor, Found found) {
		this.cursor = cursor;
		this.found = found;
	}

	void only() {
		omit(1, this.cursor.peek().isWord("ONLY"));
	}

	void modifiers() {
		int from = this.cursor.position();
		this.cursor.skipAll(MODIFIERS);
		omitSince(from);
	}

	void starOfTarget() {
		omit(2, this.cursor.peek().isSymbol(".") && this.cursor.peek(1).isSymbol("*"));
	}

	void partitions() {
		if (this.cursor.peek().isWord("PARTITION") && this.cursor.peek(1).isSymbol("(")) {
			int from = this.cursor.position();
			this.cursor.next();
			list();
			omitSince(from);
		}
	}

	void indexHints() {
		while (this.cursor.peek().isWord(HINTS) && this.cursor.peek(1).isWord(Set.of("INDEX", "KEY"))) {
			int from = this.cursor.position();
			this.cursor.next();
			this.cursor.next();
			this.cursor.skipAll(Set.of("FOR", "JOIN", "ORDER", "GROUP", "BY"));
			list();
			omitSince(from);
		}
	}

	/**
	 * The first word of the clause has been passed.
	 */
	void lock() {
		int from = this.cursor.position() - 1;
		this.found.trait(Trait.LOCKING);
		this.cursor.skipAll(Set.of("NO", "KEY", "UPDATE", "SHARE", "IN", "MODE"));
		if (this.cursor.skip("OF")) {
			do {
				this.cursor.next();
			}
			while (this.cursor.skip(",") || this.cursor.skip("."));
		}
		while (this.cursor.peek().isWord(AFTER_LOCK)
				|| (this.cursor.peek().kind() == Token.Kind.NUMBER && this.cursor.peek(-1).isWord("WAIT"))) {
			this.cursor.next();
		}
		omitSince(from);
	}

	/**
	 * The word INTO has been passed.
	 */
	void intoVariables() {
		int from = this.cursor.position() - 1;
		do {
			if (this.cursor.next().kind() != Token.Kind.VARIABLE) {
				throw new UnclearSqlException("INTO something other than variables");
			}
		}
		while (this.cursor.skip(","));
		omitSince(from);
		this.found.trait(Trait.VOLATILE);
	}

	void kindOfTarget() {
		int from = this.cursor.position();
		this.cursor.skipAll(Set.of("TEMP", "TEMPORARY", "UNLOGGED", "LOCAL", "GLOBAL", "TABLE"));
		omitSince(from);
	}

	void searchOrCycle() {
		if (!this.cursor.peek().isWord(Set.of("SEARCH", "CYCLE"))) {
			return;
		}
		int from = this.cursor.position();
		while (!this.cursor.atEnd() && !this.cursor.peek().isSymbol(",") && !this.cursor.startsQuery()) {
			if (this.cursor.next().isSymbol("(")) {
				throw new UnclearSqlException("a SEARCH or CYCLE clause");
			}
			if (this.cursor.peek(-1).isWord("BY") || this.cursor.peek(-1).isWord("CYCLE")) {
				columnNames();
			}
		}
		omitSince(from);
	}

	private void columnNames() {
		do {
			this.cursor.next();
		}
		while (this.cursor.skip(","));
	}

	/**
	 * An operator of MySQL that the parser knows as a function only has been passed.
	 */
	void modulo() {
		if (!this.cursor.peek().isSymbol("(")) {
			this.found.replace(this.cursor.peek(-1), "div");
		}
	}

	/**
	 * Leaves out a word that has been passed just now.
	 */
	void lastWord() {
		omitSince(this.cursor.position() - 1);
	}

	private void list() {
		this.cursor.expect("(");
		if (this.cursor.inParentheses().stream().anyMatch((token) -> token.isSymbol("("))) {
			throw new UnclearSqlException("parentheses in a list of names");
		}
	}

	private void omit(int tokens, boolean present) {
		if (present) {
			int from = this.cursor.position();
			for (int i = 0; i < tokens; i++) {
				this.cursor.next();
			}
			omitSince(from);
		}
	}

	private void omitSince(int position) {
		this.cursor.since(position).forEach((token) -> this.found.replace(token, ""));
	}

}
