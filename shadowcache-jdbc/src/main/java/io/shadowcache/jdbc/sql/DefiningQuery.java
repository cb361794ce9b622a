package io.shadowcache.jdbc.sql;

import java.util.List;
import java.util.Set;

/**
 * Finds the query by which a table is filled that is created.
 */
final class DefiningQuery {

	private static final Set<String> QUERY = Set.of("SELECT", "WITH", "VALUES", "TABLE");

	private final TokenCursor cursor;

	DefiningQuery(TokenCursor cursor) {
		this.cursor = cursor;
	}

	/**
	 * Reads on from behind the name of the table.
	 * @return the query, empty if there is none
	 * @throws UnclearSqlException if there is one where it is not expected
	 */
	List<Token> tokens() {
		while (!this.cursor.atEnd() && !startsQuery()) {
			if (this.cursor.next().isSymbol("(") && this.cursor.inParentheses().stream().anyMatch(this::selects)) {
				throw new UnclearSqlException("a query within a definition");
			}
		}
		this.cursor.skip("AS");
		return withoutData(this.cursor.rest());
	}

	private boolean selects(Token token) {
		return token.isWord("SELECT");
	}

	private boolean startsQuery() {
		Token next = this.cursor.peek(1);
		if (this.cursor.peek().isSymbol("(")) {
			return next.isWord("SELECT");
		}
		boolean option = this.cursor.peek().isWord("WITH") && next.isSymbol("(");
		boolean select = this.cursor.peek().isWord(Set.of("SELECT", "WITH")) && !option;
		return select || (this.cursor.peek().isWord("AS")
				&& (next.isWord(QUERY) || next.isSymbol("(") || next.isWord("EXECUTE")));
	}

	private static List<Token> withoutData(List<Token> query) {
		int size = query.size();
		if (size < 2 || !query.get(size - 1).isWord("DATA")) {
			return query;
		}
		boolean no = query.get(size - 2).isWord("NO");
		return query.subList(0, size - (no ? 3 : 2));
	}

}
