package io.shadowcache.jdbc.sql;

import java.util.List;
import java.util.Set;

import io.shadowcache.jdbc.sql.SqlEffect.Trait;

/**
 * One way to read a text.
 */
final class Reading {

	private final SqlDialect dialect;

	private final Escapes escapes;

	private final String sql;

	private final SecondOpinion secondOpinion;

	Reading(SqlDialect dialect, Escapes escapes, String sql, SecondOpinion secondOpinion) {
		this.dialect = dialect;
		this.escapes = escapes;
		this.sql = sql;
		this.secondOpinion = secondOpinion;
	}

	/**
	 * Reads the whole text.
	 * @throws UnclearSqlException if it cannot be cut into tokens
	 */
	SqlEffect effect() {
		SqlEffect effect = SqlEffect.NONE;
		for (List<Token> statement : StatementSplit.of(new SqlLexer(this.dialect, this.escapes, this.sql).tokens())) {
			effect = effect.then(effectOf(statement));
		}
		return effect;
	}

	private SqlEffect effectOf(List<Token> statement) {
		try {
			return statement(statement);
		}
		catch (UnclearSqlException ex) {
			return refused(statement, String.valueOf(ex.getMessage()));
		}
		catch (RuntimeException | StackOverflowError ex) {
			return refused(statement, ex.getClass().getSimpleName());
		}
	}

	/**
	 * Reads one statement, which may be a part of another.
	 * @throws UnclearSqlException if it is not understood
	 */
	SqlEffect statement(List<Token> statement) {
		if (statement.isEmpty()) {
			throw new UnclearSqlException("a statement without a word");
		}
		Token first = statement.get(0);
		if (first.isWord(Words.QUERY) || first.isWord(Words.CHANGE) || first.isSymbol("(")) {
			Found found = new Found();
			scan(statement, found).statement();
			this.secondOpinion.check(ParserText.of(this.dialect, this.sql, statement, found), found);
			return found.effect();
		}
		return new OtherStatements(this, this.dialect, new TokenCursor(statement)).effect();
	}

	/**
	 * Reads a list of expressions.
	 * @throws UnclearSqlException if it is not understood
	 */
	SqlEffect expressions(List<Token> expressions) {
		Found found = new Found();
		scan(expressions, found).expressions();
		return found.effect();
	}

	private StatementScan scan(List<Token> tokens, Found found) {
		return new StatementScan(new TokenCursor(tokens), this.dialect, found);
	}

	private static SqlEffect refused(List<Token> tokens, String problem) {
		boolean query = tokens.get(0).isWord(Words.QUERY) || tokens.get(0).isSymbol("(");
		boolean reads = query && tokens.stream().noneMatch((token) -> token.isWord(Words.WRITING));
		return new SqlEffect(Set.of(), Set.of(), reads ? Set.of(Trait.READ_ONLY) : Set.of(), problem);
	}

}
