package io.shadowcache.jdbc.sql;

import java.util.Set;

import io.shadowcache.jdbc.sql.Frame.Source;

/**
 * Scans one place in a list of tables.
 */
final class TableScan {

	private static final Set<String> DELTAS = Set.of("OLD", "NEW", "FINAL", "ROWS");

	private final StatementScan statements;

	private final BodyScan bodies;

	private final TokenCursor cursor;

	private final SqlDialect dialect;

	private final Found found;

	private final PassedClauses passed;

	TableScan(StatementScan statements, BodyScan bodies, TokenCursor cursor, SqlDialect dialect, Found found) {
		this.statements = statements;
		this.bodies = bodies;
		this.cursor = cursor;
		this.dialect = dialect;
		this.found = found;
		this.passed = new PassedClauses(cursor, found);
	}

	void table(Frame frame) {
		this.cursor.skip("LATERAL");
		if (!this.cursor.peek(1).isSymbol(",")) {
			this.passed.only();
		}
		frame.sources.count++;
		Token first = this.cursor.peek();
		if (this.cursor.skip("(")) {
			parentheses(frame);
			aliasOfSource(frame);
		}
		else if (first.isWord("VALUES") && this.cursor.peek(1).isSymbol("(")) {
			this.cursor.next();
			frame.inTables = false;
		}
		else if (first.isWord("ROWS") && this.cursor.peek(1).isWord("FROM") && this.cursor.peek(2).isSymbol("(")) {
			this.cursor.skip("ROWS");
			this.cursor.skip("FROM");
			this.cursor.skip("(");
			this.bodies.body(Frame.arguments(frame, ""));
			this.cursor.expect(")");
			aliasOfSource(frame);
		}
		else {
			named(frame, first);
		}
	}

	private void parentheses(Frame frame) {
		if (this.cursor.startsQuery()) {
			this.statements.query(frame.commonTables);
		}
		else {
			this.statements.deeper();
			Frame group = Frame.tables(frame);
			table(group);
			this.bodies.body(group);
			this.statements.shallower();
		}
		this.cursor.expect(")");
	}

	private void named(Frame frame, Token first) {
		boolean delta = first.isWord(DELTAS)
				&& (this.cursor.peek(1).isWord("TABLE") || this.cursor.peek(1).isWord("FROM"));
		if (delta) {
			throw new UnclearSqlException("a table made by " + first.text());
		}
		SqlName name = this.cursor.name(this.dialect);
		if (this.cursor.skip("(")) {
			this.bodies.call(frame, first);
			aliasOfSource(frame);
			return;
		}
		this.cursor.skip("*");
		source(frame, name, first);
	}

	private String aliasOfSource(Frame frame) {
		if (this.cursor.skip("WITH")) {
			this.cursor.expect("ORDINALITY");
		}
		boolean columns = this.cursor.peek().isWord("AS") && this.cursor.peek(1).isSymbol("(");
		String alias = columns ? "" : alias();
		this.found.named(alias);
		if (columns || !alias.isEmpty()) {
			this.cursor.skip("AS");
			this.bodies.columns(frame);
		}
		return alias;
	}

	private void source(Frame frame, SqlName name, Token first) {
		this.passed.partitions();
		String alias = aliasOfSource(frame);
		this.passed.indexHints();
		boolean unqualified = name.schema().isEmpty();
		boolean dual = unqualified && first.isWord("DUAL") && this.dialect != SqlDialect.POSTGRESQL;
		if (dual || (unqualified && frame.commonTables.contains(name.name()))) {
			this.found.named(name.name());
			return;
		}
		frame.sources.tables.add(new Source(name, alias));
		if (!frame.sources.areTargets) {
			this.found.read(name);
		}
	}

	void aliasOfTarget() {
		this.found.named(alias());
	}

	/**
	 * Passes the alias if there is one.
	 */
	private String alias() {
		boolean as = this.cursor.skip("AS");
		Token token = this.cursor.peek();
		Token next = this.cursor.peek(1);
		boolean clause = token.isWord(Words.AFTER_FROM) && !next.isSymbol(",") && !next.isSymbol(")")
				&& !next.isWord(Words.AFTER_ALIAS);
		if (!token.isName() || (!as && (token.isWord(Words.NO_ALIAS) || clause))) {
			return "";
		}
		return this.cursor.next().text();
	}

	/**
	 * Notes as written what an UPDATE lists before its SET: all of it, since the text
	 * does not say whose a column is.
	 */
	void endOfTargets(Frame frame) {
		frame.sources.areTargets = false;
		if (frame.sources.tables.isEmpty()) {
			throw new UnclearSqlException("UPDATE of no table");
		}
		for (Source source : frame.sources.tables) {
			this.found.write(source.table());
			if (frame.sources.count > 1) {
				this.found.read(source.table());
			}
		}
	}

}
