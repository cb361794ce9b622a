package io.shadowcache.jdbc.sql;

import java.util.Set;

import io.shadowcache.jdbc.sql.SqlEffect.Trait;

/**
 * Tells what a statement does that is neither a query nor a change of rows.
 */
final class OtherStatements {

	private static final Set<String> DEFINITIONS = Set.of("CREATE", "ALTER", "DROP", "RENAME", "GRANT", "REVOKE",
			"COMMENT", "REFRESH", "REINDEX", "CLUSTER");

	private static final Set<String> CALLS = Set.of("CALL", "EXEC", "EXECUTE", "BEGIN");

	private static final Set<String> SESSION = Set.of("SHOW", "SAVEPOINT", "RELEASE", "LISTEN", "UNLISTEN", "NOTIFY",
			"DEALLOCATE", "CHECKPOINT", "KILL", "CLOSE", "VACUUM", "UNPREPARE");

	private static final Set<String> SESSION_RESULTS = Set.of("FETCH", "MOVE");

	private static final Set<String> EXPLAINING = Set.of("EXPLAIN", "DESCRIBE", "DESC", "ANALYZE", "ANALYSE");

	private static final Set<String> EXPLAINED = Set.of("SELECT", "WITH", "VALUES", "INSERT", "REPLACE", "UPDATE",
			"DELETE", "MERGE", "CREATE", "EXECUTE", "CALL", "REFRESH", "DECLARE");

	private final Reading reading;

	private final SqlDialect dialect;

	private final TokenCursor cursor;

	OtherStatements(Reading reading, SqlDialect dialect, TokenCursor cursor) {
		this.reading = reading;
		this.dialect = dialect;
		this.cursor = cursor;
	}

	SqlEffect effect() {
		if (TransactionStatement.begins(this.cursor)) {
			return TransactionStatement.effect(this.cursor);
		}
		Token verb = this.cursor.next();
		if (verb.isWord(DEFINITIONS)) {
			return new Definition(this.reading, this.dialect, this.cursor).effect(verb.upper());
		}
		if (verb.isWord(CALLS) || verb.isSymbol("{")) {
			return SqlEffect.of(Trait.CALL);
		}
		if (verb.isWord(SESSION)) {
			return SqlEffect.of(Trait.SESSION);
		}
		if (verb.isWord(SESSION_RESULTS)) {
			return SqlEffect.of(Trait.SESSION, Trait.VOLATILE);
		}
		return verb.isWord(EXPLAINING) ? explained(verb) : named(verb);
	}

	private SqlEffect named(Token verb) {
		return switch (verb.upper()) {
			case "TRUNCATE" -> new Definition(this.reading, this.dialect, this.cursor).truncate();
			case "LOAD" -> load();
			case "COPY" -> copy();
			case "USE" -> SqlEffect.of(Trait.SESSION, Trait.SCHEMA);
			case "SET", "RESET", "DISCARD" -> new SessionSetting(this.reading, this.dialect, this.cursor).effect();
			default -> lessCommon(verb);
		};
	}

	private SqlEffect lessCommon(Token verb) {
		return switch (verb.upper()) {
			case "LOCK", "UNLOCK" ->
				this.dialect.isMysqlFamily() ? SqlEffect.of(Trait.COMMIT, Trait.LOCKING) : SqlEffect.of(Trait.LOCKING);
			case "PREPARE" -> SqlEffect.of(Trait.SESSION);
			case "DO" -> block();
			case "DECLARE" -> cursorDeclaration();
			case "HANDLER" -> rowHandler();
			default -> throw new UnclearSqlException("a statement that begins with '" + verb.text() + "'");
		};
	}

	/**
	 * An explanation may run what it explains.
	 */
	private SqlEffect explained(Token verb) {
		boolean runs = verb.isWord(Set.of("ANALYZE", "ANALYSE"));
		while (!this.cursor.atEnd() && !this.cursor.peek().isWord(EXPLAINED)) {
			runs |= this.cursor.next().isWord(Set.of("ANALYZE", "ANALYSE"));
		}
		if (this.cursor.atEnd()) {
			return (runs && this.dialect.isMysqlFamily()) ? SqlEffect.of(Trait.SESSION, Trait.COMMIT)
					: SqlEffect.of(Trait.SESSION);
		}
		SqlEffect inner = this.reading.statement(this.cursor.rest());
		Set<SqlName> writes = runs ? inner.writes() : Set.of();
		Set<Trait> traits = runs ? inner.traits() : Set.of();
		return new SqlEffect(inner.reads(), writes, traits, inner.functions(), null).with(Trait.VOLATILE);
	}

	private SqlEffect block() {
		if (!this.dialect.isMysqlFamily()) {
			return SqlEffect.of(Trait.CALL);
		}
		return this.reading.expressions(this.cursor.rest()).with(Trait.VOLATILE);
	}

	private SqlEffect cursorDeclaration() {
		if (!this.cursor.has(Set.of("CURSOR")) || !this.cursor.skipTo("FOR")) {
			return SqlEffect.of(Trait.CALL);
		}
		return this.reading.statement(this.cursor.rest()).with(Trait.VOLATILE);
	}

	private SqlEffect rowHandler() {
		SqlName name = this.cursor.name(this.dialect);
		if (!this.cursor.skip("READ")) {
			return SqlEffect.of(Trait.SESSION);
		}
		return new SqlEffect(Set.of(name), Set.of(), Set.of(Trait.VOLATILE), null);
	}

	private SqlEffect load() {
		refuseIf(this.cursor.has(Set.of("SELECT")), "LOAD with a query");
		refuseIf(!this.cursor.skipTo("INTO") || !this.cursor.skip("TABLE"), "LOAD into something else");
		SqlName name = this.cursor.name(this.dialect);
		Set<SqlName> functions = this.cursor.skipTo("SET") ? this.reading.expressions(this.cursor.rest()).functions()
				: Set.of();
		return new SqlEffect(Set.of(), Set.of(name), Set.of(), functions, null);
	}

	private SqlEffect copy() {
		if (this.cursor.skip("(")) {
			return this.reading.statement(this.cursor.inParentheses());
		}
		SqlName name = this.cursor.name(this.dialect);
		if (this.cursor.skip("(")) {
			refuseIf(!this.cursor.skipTo(")"), "COPY of an open list");
		}
		if (this.cursor.skip("FROM")) {
			return new SqlEffect(Set.of(), Set.of(name), Set.of(), null);
		}
		refuseIf(!this.cursor.skip("TO"), "COPY neither from nor to");
		return new SqlEffect(Set.of(name), Set.of(), Set.of(), null);
	}

	private static void refuseIf(boolean unclear, String problem) {
		if (unclear) {
			throw new UnclearSqlException(problem);
		}
	}

}
