package io.shadowcache.jdbc.sql;

import java.util.Set;

/**
 * Scans what follows a verb, token by token, for everything that names a table. A word
 * that names one where this scan does not expect it makes it refuse.
 */
final class BodyScan {

	private static final Set<String> SET_OPERATIONS = Set.of("UNION", "INTERSECT", "EXCEPT", "MINUS", "ALL",
			"DISTINCT");

	private static final Set<String> ON_ACTIONS = Set.of("DUPLICATE", "CONFLICT");

	private final StatementScan statements;

	private final TokenCursor cursor;

	private final SqlDialect dialect;

	private final TableScan tables;

	private final Volatility volatility;

	private final Calls calls;

	private final PassedClauses passed;

	private final ClauseScan clauses;

	BodyScan(StatementScan statements, TokenCursor cursor, SqlDialect dialect, Found found) {
		this.statements = statements;
		this.cursor = cursor;
		this.dialect = dialect;
		this.volatility = new Volatility(dialect, found);
		this.calls = new Calls(dialect, found);
		this.passed = new PassedClauses(cursor, found);
		this.clauses = new ClauseScan(this, cursor, dialect, found);
		this.tables = new TableScan(statements, this, cursor, dialect, found);
	}

	void body(Frame frame) {
		this.statements.deeper();
		while (!this.cursor.atEnd() && !this.cursor.atClose()) {
			step(frame);
		}
		this.statements.shallower();
	}

	void table(Frame frame) {
		this.tables.table(frame);
	}

	/**
	 * Passes and notes the alias of a target if it has one.
	 */
	void alias() {
		this.tables.aliasOfTarget();
	}

	/**
	 * Passes a list of columns behind a name if there is one.
	 */
	void columns(Frame frame) {
		if (this.cursor.peek().isSymbol("(")) {
			this.cursor.next();
			if (this.cursor.startsQuery()) {
				this.statements.query(frame.commonTables);
			}
			else {
				body(Frame.arguments(frame, ""));
			}
			this.cursor.expect(")");
		}
	}

	/**
	 * Scans the arguments of a function, the first parenthesis of which has been passed.
	 */
	void call(Frame around, Token name) {
		this.calls.note(this.cursor);
		parentheses(around, name.upper());
	}

	private void parentheses(Frame around, String function) {
		if (this.cursor.startsQuery()) {
			this.statements.query(around.commonTables);
		}
		else {
			body(Frame.arguments(around, function));
		}
		this.cursor.expect(")");
	}

	private void step(Frame frame) {
		Token before = this.cursor.peek(-1);
		Token token = this.cursor.next();
		if (token.isSymbol("(")) {
			call(frame, before);
		}
		else if (token.isSymbol("[")) {
			body(Frame.arguments(frame, ""));
			this.cursor.expect("]");
		}
		else if (token.isSymbol(",") && frame.inTables) {
			table(frame);
		}
		else if (token.kind() == Token.Kind.WORD && !before.isSymbol(".")) {
			word(frame, token, before);
		}
		else {
			this.volatility.value(token, before);
		}
	}

	private void word(Frame frame, Token token, Token before) {
		this.volatility.word(token, before, this.cursor.peek());
		switch (token.upper()) {
			case "SELECT" -> select(frame, before);
			case "FROM" -> from(frame, before);
			case "JOIN", "STRAIGHT_JOIN", "APPLY" -> join(frame, token, before);
			default -> {
				if (!this.clauses.word(frame, token, before)) {
					other(frame, token, before);
				}
			}
		}
	}

	private void select(Frame frame, Token before) {
		if (!frame.isQuery && !before.isWord(SET_OPERATIONS)) {
			throw new UnclearSqlException("SELECT within an expression");
		}
		frame.isQuery = true;
		frame.inTables = false;
		if (this.dialect.isMysqlFamily()) {
			this.passed.modifiers();
		}
	}

	private void from(Frame frame, Token before) {
		boolean comparison = before.isWord("DISTINCT") && this.cursor.peek(-3).isWord(Set.of("IS", "NOT"));
		if (comparison || (!frame.isQuery && Words.FROM_IN_ARGUMENTS.contains(frame.function))) {
			return;
		}
		if (!frame.isQuery || frame.inTables) {
			throw new UnclearSqlException("FROM where none was expected");
		}
		frame.inTables = true;
		table(frame);
	}

	private void join(Frame frame, Token token, Token before) {
		boolean modifier = token.isWord("STRAIGHT_JOIN") && !frame.inTables;
		if (modifier || before.isWord("FOR")) {
			return;
		}
		if (!frame.inTables || token.isWord("APPLY")) {
			throw new UnclearSqlException(token.text() + " where none was expected");
		}
		table(frame);
	}

	private void other(Frame frame, Token token, Token before) {
		boolean action = before.isWord("ON") && token.isWord(ON_ACTIONS);
		boolean clause = token.isWord(Words.AFTER_FROM) && !before.isWord("FOR") && !isAlias();
		if (frame.isQuery && (action || clause)) {
			endOfTables(frame, token);
		}
	}

	private void endOfTables(Frame frame, Token token) {
		if (frame.sources.areTargets && token.isWord("SET")) {
			this.tables.endOfTargets(frame);
		}
		frame.inTables = false;
	}

	private boolean isAlias() {
		return this.cursor.peek().isSymbol(",") || this.cursor.peek().isSymbol(")")
				|| this.cursor.peek().isWord(Words.AFTER_ALIAS);
	}

}
