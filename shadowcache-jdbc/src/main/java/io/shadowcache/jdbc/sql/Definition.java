package io.shadowcache.jdbc.sql;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import io.shadowcache.jdbc.sql.SqlEffect.Trait;

/**
 * Tells which tables a definition names where its form is a plain one. In any other form
 * it names none, which is to be taken for all of them.
 */
final class Definition {

	private static final Set<String> BEFORE_KIND = Set.of("OR", "REPLACE", "TEMPORARY", "TEMP", "UNIQUE", "UNLOGGED",
			"FULLTEXT", "SPATIAL", "MATERIALIZED", "LOCAL", "GLOBAL");

	private static final Set<String> BEFORE_NAME = Set.of("IF", "NOT", "EXISTS", "ONLY", "CONCURRENTLY");

	private static final Set<String> BEFORE_VIEW = Set.of("ALGORITHM", "DEFINER", "SQL");

	private static final Set<String> RENAMED_PARTS = Set.of("COLUMN", "INDEX", "KEY", "CONSTRAINT");

	private static final Set<String> REFERRING = Set.of("EXCHANGE", "SWAP", "ATTACH", "DETACH", "INHERIT", "SCHEMA");

	private final Reading reading;

	private final SqlDialect dialect;

	private final TokenCursor cursor;

	private final Set<SqlName> writes = new LinkedHashSet<>();

	private final Set<Trait> traits = EnumSet.of(Trait.DDL);

	Definition(Reading reading, SqlDialect dialect, TokenCursor cursor) {
		this.reading = reading;
		this.dialect = dialect;
		this.cursor = cursor;
	}

	SqlEffect truncate() {
		commit();
		this.cursor.skip("TABLE");
		names();
		if (this.cursor.has(Set.of("CASCADE"))) {
			throw new UnclearSqlException("TRUNCATE of all that refers to a table");
		}
		this.traits.remove(Trait.DDL);
		return written();
	}

	SqlEffect effect(String verb) {
		boolean temporary = this.cursor.peek().isWord(Set.of("TEMPORARY", "TEMP"));
		if (!temporary) {
			commit();
		}
		this.cursor.skipAll(BEFORE_KIND);
		boolean materialized = this.cursor.peek(-1).isWord("MATERIALIZED");
		return switch (kind()) {
			case "TABLE", "TABLES" -> table(verb);
			case "VIEW" -> (materialized && verb.equals("CREATE")) ? table(verb) : view(verb);
			case "INDEX" -> index();
			default -> other();
		};
	}

	private String kind() {
		boolean view = this.cursor.peek().isWord(BEFORE_VIEW) && !this.cursor.has(StatementSplit.ROUTINES);
		return (view && this.cursor.skipTo("VIEW")) ? "VIEW" : this.cursor.next().upper();
	}

	private SqlEffect table(String verb) {
		switch (verb) {
			case "CREATE" -> {
				names();
				List<Token> query = new DefiningQuery(this.cursor).tokens();
				return query.isEmpty() ? written() : this.reading.statement(query).then(written());
			}
			case "ALTER" -> alter();
			case "DROP" -> drop();
			case "RENAME" -> {
				names();
				while (this.cursor.skipTo("TO")) {
					names();
				}
			}
			default -> {
			}
		}
		return written();
	}

	private SqlEffect view(String verb) {
		switch (verb) {
			case "CREATE", "REFRESH" -> names();
			case "ALTER" -> alter();
			case "DROP" -> drop();
			default -> {
			}
		}
		return written();
	}

	private SqlEffect index() {
		if (this.cursor.skipTo("ON")) {
			names();
		}
		return written();
	}

	/**
	 * A body of several statements may begin or commit transactions where it is not a
	 * body after all.
	 */
	private SqlEffect other() {
		if (this.cursor.skipTo(";")) {
			this.traits.add(Trait.COMMIT);
		}
		return written();
	}

	private void drop() {
		if (!this.cursor.has(Set.of("CASCADE"))) {
			names();
		}
	}

	private void alter() {
		if (this.cursor.has(REFERRING) || cascades()) {
			return;
		}
		names();
		while (this.cursor.skipTo("RENAME")) {
			boolean table = this.cursor.skip("TO") || this.cursor.skip("AS");
			boolean part = this.cursor.peek().isWord(RENAMED_PARTS) || this.cursor.peek(1).isWord("TO");
			if (table || !part) {
				names();
			}
		}
	}

	private boolean cascades() {
		for (int at = 0; at < this.cursor.rest().size(); at++) {
			boolean action = this.cursor.peek(at - 1).isWord(Set.of("DELETE", "UPDATE"));
			if (this.cursor.peek(at).isWord("CASCADE") && !action) {
				return true;
			}
		}
		return false;
	}

	private void names() {
		do {
			this.cursor.skipAll(BEFORE_NAME);
			this.writes.add(this.cursor.name(this.dialect));
			this.cursor.skip("*");
		}
		while (this.cursor.skip(","));
	}

	private SqlEffect written() {
		return new SqlEffect(Set.of(), this.writes, this.traits, null);
	}

	private void commit() {
		if (this.dialect != SqlDialect.POSTGRESQL) {
			this.traits.add(Trait.COMMIT);
		}
	}

}
