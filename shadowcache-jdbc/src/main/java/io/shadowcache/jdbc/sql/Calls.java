package io.shadowcache.jdbc.sql;

import java.util.Set;

import io.shadowcache.jdbc.sql.SqlEffect.Trait;

/**
 * Notes the functions that a statement calls and that are not known to be harmless.
 */
final class Calls {

	private static final String SYSTEM_SCHEMA = "pg_catalog";

	private static final Set<String> AFTER_WHICH_NONE = Set.of("AS", "TABLESAMPLE");

	private final SqlDialect dialect;

	private final Found found;

	Calls(SqlDialect dialect, Found found) {
		this.dialect = dialect;
		this.found = found;
	}

	/**
	 * Looks at what stands before a parenthesis that was passed just now.
	 */
	void note(TokenCursor cursor) {
		Token name = cursor.peek(-2);
		if (!name.isName() || cursor.peek(-3).isWord(AFTER_WHICH_NONE)) {
			return;
		}
		if (cursor.peek(-3).isSymbol(".")) {
			qualified(cursor.peek(-4), name);
		}
		else if (!name.isWord(BuiltInFunctions.NO_CALLS) && !isBuiltIn(name)) {
			this.found.call(new SqlName("", folded(name)));
		}
	}

	private void qualified(Token schema, Token name) {
		if (!schema.text().equalsIgnoreCase(SYSTEM_SCHEMA) || !isBuiltIn(name)) {
			this.found.call(new SqlName(schema.isName() ? folded(schema) : "", folded(name)));
		}
	}

	private boolean isBuiltIn(Token name) {
		if (name.kind() != Token.Kind.WORD) {
			return false;
		}
		if (Volatility.isVolatileFunction(name)) {
			this.found.trait(Trait.VOLATILE);
			return true;
		}
		return BuiltInFunctions.of(this.dialect).contains(name.upper());
	}

	private String folded(Token token) {
		return (token.kind() == Token.Kind.WORD) ? this.dialect.fold(token.text()) : token.text();
	}

}
