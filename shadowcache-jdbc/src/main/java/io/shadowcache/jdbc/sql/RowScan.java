package io.shadowcache.jdbc.sql;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import io.shadowcache.jdbc.sql.RowStatement.Operand;
import org.jspecify.annotations.Nullable;

/**
 * Scans one change of one table for the rows that it names. These forms are known: <pre>
 * UPDATE table [[AS] alias] SET … WHERE column = operand [AND …]
 * DELETE FROM table [[AS] alias] WHERE column = operand [AND …]
 * INSERT INTO table (columns) VALUES (…) [, (…)]
 * </pre>
 */
final class RowScan {

	private static final Set<String> AFTER_TABLE = Set.of("SET", "WHERE");

	private final TokenCursor cursor;

	private final RowTokens tokens;

	private final SqlDialect dialect;

	RowScan(TokenCursor cursor, SqlDialect dialect) {
		this.cursor = cursor;
		this.tokens = new RowTokens(cursor);
		this.dialect = dialect;
	}

	/**
	 * Returns what the statement names, or {@code null} if it is another statement.
	 * @throws UnclearSqlException if it has another form
	 */
	@Nullable RowStatement statement() {
		return switch (this.cursor.next().upper()) {
			case "UPDATE" -> update();
			case "DELETE" -> delete();
			case "INSERT" -> insert();
			default -> null;
		};
	}

	private RowStatement update() {
		SqlName table = table();
		this.cursor.expect("SET");
		Set<String> named = new HashSet<>();
		for (Token token : this.tokens.expression((next) -> next.isWord("WHERE"))) {
			if (token.isName()) {
				named.add(token.text().toLowerCase(Locale.ROOT));
			}
		}
		return new RowStatement(table, named, List.of(condition()));
	}

	private RowStatement delete() {
		this.cursor.expect("FROM");
		return new RowStatement(table(), Set.of(), List.of(condition()));
	}

	private SqlName table() {
		SqlName table = this.cursor.name(this.dialect);
		this.cursor.skip("AS");
		if (!this.cursor.peek().isWord(AFTER_TABLE)) {
			this.tokens.name();
		}
		return table;
	}

	private Map<String, Operand> condition() {
		this.cursor.expect("WHERE");
		Map<String, Operand> equal = new HashMap<>();
		do {
			String column = this.tokens.column();
			if (this.cursor.skip("IS")) {
				this.cursor.skip("NOT");
				this.cursor.expect("NULL");
			}
			else {
				this.cursor.expect("=");
				Operand operand = this.tokens.operand(this.tokens.next());
				if (operand != null) {
					equal.putIfAbsent(column, operand);
				}
			}
		}
		while (this.cursor.skip("AND"));
		this.tokens.end();
		return equal;
	}

	private RowStatement insert() {
		this.cursor.expect("INTO");
		SqlName table = this.cursor.name(this.dialect);
		this.cursor.expect("(");
		List<String> columns = new ArrayList<>();
		do {
			columns.add(this.tokens.name());
		}
		while (this.cursor.skip(","));
		this.cursor.expect(")");
		this.cursor.expect("VALUES");
		List<Map<String, Operand>> rows = new ArrayList<>();
		do {
			rows.add(values(columns));
		}
		while (this.cursor.skip(","));
		this.tokens.end();
		return new RowStatement(table, Set.of(), rows);
	}

	private Map<String, Operand> values(List<String> columns) {
		Map<String, Operand> values = new HashMap<>();
		this.cursor.expect("(");
		for (String column : columns) {
			List<Token> value = this.tokens.expression((next) -> next.isSymbol(",") || next.isSymbol(")"));
			Operand operand = (value.size() == 1 && isOperand(value.get(0))) ? this.tokens.operand(value.get(0)) : null;
			if (operand != null) {
				values.put(column, operand);
			}
			this.cursor.skip(",");
		}
		this.cursor.expect(")");
		return values;
	}

	private static boolean isOperand(Token token) {
		return token.kind() == Token.Kind.PARAMETER || token.kind() == Token.Kind.NUMBER;
	}

}
