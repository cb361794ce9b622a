package io.shadowcache.jdbc.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Scans a query or a change: common table expressions first, then the verb, then the
 * body.
 */
final class StatementScan {

	private static final int DEEPEST = 60;

	private static final Set<String> INSERT_MODIFIERS = Set.of("LOW_PRIORITY", "DELAYED", "HIGH_PRIORITY", "IGNORE",
			"INTO");

	private static final Set<String> UPDATE_MODIFIERS = Set.of("LOW_PRIORITY", "QUICK", "IGNORE", "ONLY");

	private final TokenCursor cursor;

	private final SqlDialect dialect;

	private final Found found;

	private final BodyScan bodies;

	private int depth;

	StatementScan(TokenCursor cursor, SqlDialect dialect, Found found) {
		this.cursor = cursor;
		this.dialect = dialect;
		this.found = found;
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
			searchOrCycle();
		}
		while (this.cursor.skip(","));
		return known;
	}

	private void searchOrCycle() {
		if (this.cursor.peek().isWord("SEARCH") || this.cursor.peek().isWord("CYCLE")) {
			throw new UnclearSqlException("a SEARCH or CYCLE clause");
		}
	}

	private void change(String verb, Frame frame) {
		switch (verb) {
			case "UPDATE" -> update(frame);
			case "DELETE" -> delete(frame);
			case "MERGE" -> {
				this.cursor.skip("INTO");
				write(this.cursor.name(this.dialect));
				this.bodies.body(frame);
			}
			default -> {
				this.cursor.skipAll(INSERT_MODIFIERS);
				write(this.cursor.name(this.dialect));
				this.bodies.body(frame);
			}
		}
	}

	private void write(SqlName name) {
		this.found.write(name);
		this.cursor.skip("AS");
		if (this.cursor.peek().isName()) {
			this.found.named(this.cursor.peek().text());
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

	private void delete(Frame frame) {
		this.cursor.skipAll(UPDATE_MODIFIERS);
		boolean fromFirst = this.cursor.skip("FROM");
		List<SqlName> targets = new ArrayList<>();
		do {
			this.cursor.skip("ONLY");
			targets.add(this.cursor.name(this.dialect));
			skipStar();
		}
		while (this.cursor.skip(","));
		int next = aliasOfTarget(fromFirst);
		if (fromFirst && this.cursor.peek(next).isWord("USING")) {
			for (int i = 0; i <= next; i++) {
				this.cursor.next();
			}
			frame.inTables = true;
			this.bodies.table(frame);
		}
		this.bodies.body(frame);
		boolean byAlias = this.dialect.isMysqlFamily() || !fromFirst;
		targets.forEach((target) -> delete(target, byAlias, frame.sources.tables));
	}

	private int aliasOfTarget(boolean fromFirst) {
		int next = this.cursor.peek().isWord("AS") ? 1 : 0;
		boolean alias = fromFirst && this.cursor.peek(next).isName() && !this.cursor.peek(next).isWord(Words.NO_ALIAS)
				&& !this.cursor.peek(next).isWord(Words.AFTER_FROM);
		if (alias) {
			this.found.named(this.cursor.peek(next).text());
		}
		return alias ? next + 1 : next;
	}

	private void skipStar() {
		if (this.cursor.peek().isSymbol(".") || this.cursor.peek().isSymbol("*")) {
			throw new UnclearSqlException("a star behind a table that is deleted from");
		}
	}

	private void delete(SqlName target, boolean byAlias, List<Frame.Source> sources) {
		List<SqlName> meant = sources.stream()
			.filter((source) -> byAlias && source.isMeantBy(target))
			.map(Frame.Source::table)
			.toList();
		meant.forEach(this.found::write);
		if (!meant.isEmpty()) {
			return;
		}
		this.found.write(target);
		if (byAlias) {
			sources.forEach((source) -> this.found.write(source.table()));
		}
	}

}
