package io.shadowcache.jdbc.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import io.shadowcache.jdbc.sql.SqlEffect.Trait;

/**
 * Tells from SQL text what it reads and writes. Queries and changes are scanned for
 * tables and parsed as well; where the two disagree the text is refused, so that a table
 * is not missed silently.
 */
public final class SqlAnalyzer {

	private final SqlDialect dialect;

	private final SecondOpinion secondOpinion;

	/**
	 * Creates an analyzer.
	 * @param dialect the rules of the database that runs the statements
	 */
	public SqlAnalyzer(SqlDialect dialect) {
		this.dialect = dialect;
		this.secondOpinion = new SecondOpinion(dialect);
	}

	/**
	 * Tells what a text does. Never throws, keeps nothing, can be called from any thread.
	 * @param sql one statement or several
	 * @return what it does
	 */
	public SqlEffect analyze(String sql) {
		try {
			SqlEffect effect = SqlEffect.NONE;
			for (List<Token> statement : statements(new SqlLexer(this.dialect, sql).tokens())) {
				effect = effect.then(effectOf(sql, statement));
			}
			return effect;
		}
		catch (UnclearSqlException ex) {
			return SqlEffect.unknown(String.valueOf(ex.getMessage()));
		}
	}

	private static List<List<Token>> statements(List<Token> tokens) {
		List<List<Token>> statements = new ArrayList<>();
		List<Token> current = new ArrayList<>();
		for (Token token : tokens) {
			if (token.isSymbol(";")) {
				statements.add(current);
				current = new ArrayList<>();
			}
			else {
				current.add(token);
			}
		}
		statements.add(current);
		statements.removeIf(List::isEmpty);
		return statements;
	}

	private SqlEffect effectOf(String sql, List<Token> tokens) {
		Token first = tokens.get(0);
		try {
			if (first.isWord(Words.QUERY) || first.isWord(Words.CHANGE) || first.isSymbol("(")) {
				return scanned(sql.substring(first.start(), tokens.get(tokens.size() - 1).end()), tokens);
			}
			return new OtherStatements(this.dialect, new TokenCursor(tokens)).effect();
		}
		catch (UnclearSqlException ex) {
			return refused(tokens, String.valueOf(ex.getMessage()));
		}
		catch (RuntimeException | StackOverflowError ex) {
			return refused(tokens, ex.getClass().getSimpleName());
		}
	}

	private SqlEffect scanned(String sql, List<Token> tokens) {
		Found found = new Found();
		new StatementScan(new TokenCursor(tokens), this.dialect, found).statement();
		this.secondOpinion.check(sql, found);
		return found.effect();
	}

	private static SqlEffect refused(List<Token> tokens, String problem) {
		boolean query = tokens.get(0).isWord(Words.QUERY) || tokens.get(0).isSymbol("(");
		boolean reads = query && tokens.stream().noneMatch((token) -> token.isWord(Words.WRITING));
		return new SqlEffect(Set.of(), Set.of(), reads ? Set.of(Trait.READ_ONLY) : Set.of(), problem);
	}

}
