package io.shadowcache.jdbc.sql;

import java.util.List;
import java.util.Set;

/**
 * Tells from the body of a trigger what it writes, be it one statement or a block with
 * variables, conditions and loops. Whatever may write and is not a plain change, such as
 * dynamic SQL, makes it refuse. What is read is not told.
 */
public final class BlockAnalyzer {

	private static final Set<String> BEFORE_STATEMENT = Set.of("BEGIN", "THEN", "ELSE", "LOOP", "DO", "ROW", "REPEAT");

	private static final Set<String> CHANGE = Set.of("INSERT", "REPLACE", "UPDATE", "DELETE", "MERGE", "TRUNCATE",
			"WITH");

	private static final Set<String> WRITING = Set.of("INSERT", "REPLACE", "UPDATE", "DELETE", "MERGE", "TRUNCATE",
			"CALL", "CREATE", "DROP", "ALTER", "EXEC", "EXECUTE", "COPY", "LOAD", "RENAME", "REFRESH", "GRANT",
			"REVOKE", "PREPARE");

	private final SqlDialect dialect;

	private final SqlAnalyzer statements;

	/**
	 * Creates an analyzer.
	 * @param dialect the rules of the database that runs the code
	 */
	public BlockAnalyzer(SqlDialect dialect) {
		this.dialect = dialect;
		this.statements = new SqlAnalyzer(dialect);
	}

	/**
	 * Tells what a body writes. Never throws, keeps nothing, can be called from any
	 * thread.
	 * @param code the body
	 * @return what it does
	 */
	public SqlEffect analyze(String code) {
		try {
			return effectOf(code, new SqlLexer(this.dialect, Escapes.usual(this.dialect), code).tokens());
		}
		catch (UnclearSqlException ex) {
			return SqlEffect.unknown(String.valueOf(ex.getMessage()));
		}
	}

	private SqlEffect effectOf(String code, List<Token> tokens) {
		SqlEffect effect = SqlEffect.NONE;
		int at = 0;
		while (at < tokens.size()) {
			Token token = tokens.get(at);
			if (token.isWord(CHANGE) && beginsStatement(tokens, at)) {
				int end = endOfStatement(tokens, at);
				String statement = code.substring(token.start(), tokens.get(end - 1).end());
				effect = effect.then(this.statements.analyze(statement));
				at = end;
			}
			else {
				refuseWriting(tokens, at);
				at++;
			}
		}
		return effect;
	}

	private static boolean beginsStatement(List<Token> tokens, int at) {
		Token before = (at > 0) ? tokens.get(at - 1) : Token.END;
		return at == 0 || before.isSymbol(";") || before.isSymbol(":") || before.isSymbol(">")
				|| before.isWord(BEFORE_STATEMENT);
	}

	private static int endOfStatement(List<Token> tokens, int from) {
		int end = from;
		while (end < tokens.size() && !tokens.get(end).isSymbol(";")) {
			end++;
		}
		return end;
	}

	private static void refuseWriting(List<Token> tokens, int at) {
		Token token = tokens.get(at);
		if (!token.isWord(WRITING)) {
			return;
		}
		Token before = (at > 0) ? tokens.get(at - 1) : Token.END;
		boolean function = at + 1 < tokens.size() && tokens.get(at + 1).isSymbol("(");
		boolean lock = token.isWord("UPDATE") && before.isWord(Set.of("FOR", "KEY"));
		if (!function && !lock && !before.isSymbol(".")) {
			throw new UnclearSqlException("'" + token.text() + "' within a block");
		}
	}

}
