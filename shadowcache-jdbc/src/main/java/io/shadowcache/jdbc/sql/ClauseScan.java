package io.shadowcache.jdbc.sql;

import java.util.Set;

/**
 * Scans the clauses of a body that are rarer than SELECT, FROM and JOIN.
 */
final class ClauseScan {

	private static final Set<String> LOCKS = Set.of("UPDATE", "SHARE", "NO", "KEY");

	private final BodyScan bodies;

	private final TokenCursor cursor;

	private final SqlDialect dialect;

	private final Found found;

	private final PassedClauses passed;

	ClauseScan(BodyScan bodies, TokenCursor cursor, SqlDialect dialect, Found found) {
		this.bodies = bodies;
		this.cursor = cursor;
		this.dialect = dialect;
		this.found = found;
		this.passed = new PassedClauses(cursor, found);
	}

	/**
	 * Tells whether a word that has been passed belongs to such a clause.
	 */
	boolean word(Frame frame, Token token, Token before) {
		switch (token.upper()) {
			case "INTO" -> into(frame);
			case "TABLE" -> tableStatement(frame);
			case "USING" -> using(frame);
			case "FOR" -> locking(frame, this.cursor.peek().isWord(LOCKS));
			case "LOCK" -> {
				boolean locks = this.cursor.peek().isWord("IN") && this.cursor.peek(1).isWord("SHARE");
				locking(frame, locks);
				return locks;
			}
			default -> {
				return this.dialect.isMysqlFamily() && mysqlWord(token, before);
			}
		}
		return true;
	}

	private boolean mysqlWord(Token token, Token before) {
		if (token.isWord("MOD")) {
			this.passed.modulo();
			return true;
		}
		boolean row = token.isWord("ROW") && (before.isWord("VALUES") || before.isSymbol(","));
		if (row) {
			this.passed.lastWord();
		}
		return row;
	}

	private void into(Frame frame) {
		if (!frame.isQuery || (frame.inTables && !this.dialect.isMysqlFamily())) {
			throw new UnclearSqlException("INTO where none was expected");
		}
		if (this.dialect.isMysqlFamily()) {
			this.passed.intoVariables();
			return;
		}
		this.passed.kindOfTarget();
		this.found.write(this.cursor.name(this.dialect));
	}

	private void tableStatement(Frame frame) {
		if (this.cursor.peek().isName()) {
			frame.inTables = false;
			this.bodies.table(frame);
		}
	}

	private void using(Frame frame) {
		if (this.cursor.peek().isSymbol("(") && frame.inTables) {
			return;
		}
		if (frame.isQuery && !frame.inTables) {
			frame.inTables = true;
			this.bodies.table(frame);
		}
		else if (frame.isQuery) {
			throw new UnclearSqlException("USING where none was expected");
		}
	}

	private void locking(Frame frame, boolean locks) {
		if (locks) {
			frame.inTables = false;
			this.passed.lock();
		}
	}

}
