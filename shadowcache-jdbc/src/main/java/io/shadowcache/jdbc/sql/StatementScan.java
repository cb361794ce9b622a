package io.shadowcache.jdbc.sql;

import java.util.Set;

/**
 * Scans a query or a change: common table expressions first, then the verb, then the
 * body.
 */
final class StatementScan {

	private static final int DEEPEST = 60;

	private static final Set<String> INSERT_MODIFIERS = Set.of("LOW_PRIORITY", "DELAYED", "HIGH_PRIORITY", "IGNORE",
			"INTO");

	private static final Set<String> UPDATE_MODIFIERS = Set.of("LOW_PRIORITY", "QUICK", "IGNORE");

	private final TokenCursor cursor;

	private final SqlDialect dialect;

	private final Found found;

	private final BodyScan bodies;

	private final PassedClauses passed;

	private int depth;

	StatementScan(TokenCursor cursor, SqlDialect dialect, Found found) {
		this.cursor = cursor;
		this.dialect = dialect;
		this.found = found;
		this.passed = new PassedClauses(cursor, found);
		this.bodies = new BodyScan(this, cursor, dialect, found);
	}

	/**
	 * Scans a whole statement.
	 * @throws UnclearSqlException if something stands where it is not expected
	 */
	void statement() {
		query(Set.of());
		if (!this.cursor.atEnd()) {
			throw new UnclearSqlException("a parenthesis closes that was not opened");
		}
	}

	/**
	 * Scans a list of expressions.
	 * @throws UnclearSqlException if something stands where it is not expected
	 */
	void expressions() {
		this.bodies.body(Frame.arguments(Frame.query(Set.of()), ""));
		if (!this.cursor.atEnd()) {
			throw new UnclearSqlException("a parenthesis closes that was not opened");
		}
	}

	/**
	 * Scans to the end of the parentheses around.
	 */
	void query(Set<String> outer) {
		deeper();
		Frame frame = Frame.query(this.cursor.skip("WITH") ? commonTables(outer) : outer);
		Token verb = this.cursor.peek();
		if (verb.isWord(Words.CHANGE)) {
			this.cursor.next();
			change(verb.upper(), frame);
		}
		else if (verb.isWord(Words.QUERY) || verb.isSymbol("(")) {
			this.bodies.body(frame);
		}
		else {
			throw new UnclearSqlException("'" + verb.text() + "' where a query was expected");
		}
		this.depth--;
	}

	void deeper() {
		if (++this.depth > DEEPEST) {
			throw new UnclearSqlException("nested deeper than " + DEEPEST);
		}
	}

	void shallower() {
		this.depth--;
	}

	private Set<String> commonTables(Set<String> outer) {
		boolean recursive = this.cursor.skip("RECURSIVE");
		Set<String> known = outer;
		do {
			SqlName name = this.cursor.name(this.dialect);
			this.found.named(name.name());
			Set<String> withSelf = Frame.with(known, name.name());
			if (this.cursor.skip("(")) {
				this.bodies.body(Frame.arguments(Frame.query(known), ""));
				this.cursor.expect(")");
			}
			this.cursor.expect("AS");
			this.cursor.skip("NOT");
			this.cursor.skip("MATERIALIZED");
			this.cursor.expect("(");
			query(recursive ? withSelf : known);
			this.cursor.expect(")");
			known = withSelf;
			this.passed.searchOrCycle();
		}
		while (this.cursor.skip(","));
		return known;
	}

	private void change(String verb, Frame frame) {
		switch (verb) {
			case "UPDATE" -> update(frame);
			case "DELETE" -> {
				this.cursor.skipAll(UPDATE_MODIFIERS);
				new DeleteScan(this.bodies, this.cursor, this.dialect, this.found).scan(frame);
			}
			case "MERGE" -> {
				this.cursor.skip("INTO");
				this.passed.only();
				write(this.cursor.name(this.dialect), frame);
				this.bodies.body(frame);
			}
			default -> {
				this.cursor.skipAll(INSERT_MODIFIERS);
				write(this.cursor.name(this.dialect), frame);
				this.bodies.body(frame);
			}
		}
	}

	private void write(SqlName name, Frame frame) {
		this.found.write(name);
		this.bodies.alias();
		this.passed.partitions();
		this.bodies.columns(frame);
		if (this.cursor.peek().isWord("WITH")) {
			query(frame.commonTables);
		}
	}

	private void update(Frame frame) {
		this.cursor.skipAll(UPDATE_MODIFIERS);
		frame.inTables = true;
		frame.sources.areTargets = true;
		this.bodies.table(frame);
		this.bodies.body(frame);
		if (frame.sources.areTargets) {
			throw new UnclearSqlException("UPDATE without SET");
		}
	}

}
