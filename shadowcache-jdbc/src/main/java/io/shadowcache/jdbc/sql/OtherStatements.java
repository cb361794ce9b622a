package io.shadowcache.jdbc.sql;

import java.util.Set;

import io.shadowcache.jdbc.sql.SqlEffect.Trait;

/**
 * Tells what a statement does that is neither a query nor a change of rows.
 */
final class OtherStatements {

	private static final Set<String> DEFINITIONS = Set.of("CREATE", "ALTER", "DROP", "RENAME", "GRANT", "REVOKE",
			"COMMENT", "REFRESH", "REINDEX", "CLUSTER");

	private static final Set<String> CALLS = Set.of("CALL", "EXEC", "EXECUTE", "DO", "DECLARE");

	private static final Set<String> SESSION = Set.of("USE", "SHOW", "DESCRIBE", "DESC", "RESET", "DISCARD",
			"SAVEPOINT", "RELEASE", "LISTEN", "UNLISTEN", "NOTIFY", "DEALLOCATE", "CHECKPOINT", "KILL", "CLOSE",
			"EXPLAIN", "ANALYZE", "VACUUM");

	private static final Set<String> RUN_BY_EXPLAIN = Set.of("INSERT", "REPLACE", "UPDATE", "DELETE", "MERGE", "INTO",
			"CREATE", "EXECUTE", "CALL", "REFRESH");

	private final SqlDialect dialect;

	private final TokenCursor cursor;

	OtherStatements(SqlDialect dialect, TokenCursor cursor) {
		this.dialect = dialect;
		this.cursor = cursor;
	}

	SqlEffect effect() {
		Token verb = this.cursor.next();
		if (verb.isWord(DEFINITIONS)) {
			return new Definition(this.dialect, this.cursor).effect(verb.upper());
		}
		return verb.isWord(SESSION) ? session() : named(verb);
	}

	private SqlEffect named(Token verb) {
		if (verb.isWord(CALLS) || verb.isSymbol("{")) {
			return only(Trait.CALL);
		}
		return switch (verb.upper()) {
			case "TRUNCATE" -> new Definition(this.dialect, this.cursor).truncate();
			case "LOAD" -> load();
			case "COPY" -> copy();
			case "SET" -> set();
			case "LOCK", "UNLOCK" -> lock();
			default -> transaction(verb);
		};
	}

	private SqlEffect transaction(Token verb) {
		return switch (verb.upper()) {
			case "COMMIT", "END" -> {
				refuseIf(this.cursor.has(Set.of("PREPARED", "IF", "LOOP", "CASE")), "a prepared transaction");
				yield only(Trait.COMMIT);
			}
			case "START" -> {
				refuseIf(!this.cursor.skip("TRANSACTION"), "a START of something else");
				yield only(Trait.COMMIT);
			}
			case "BEGIN" -> {
				boolean plain = this.cursor.atEnd() || this.cursor.peek()
					.isWord(Set.of("WORK", "TRANSACTION", "ISOLATION", "READ", "DEFERRED", "IMMEDIATE"));
				yield only(plain ? Trait.COMMIT : Trait.CALL);
			}
			case "ROLLBACK", "ABORT" -> {
				refuseIf(this.cursor.has(Set.of("PREPARED")), "a prepared transaction");
				yield only(Trait.ROLLBACK);
			}
			default -> throw new UnclearSqlException("a statement that begins with '" + verb.text() + "'");
		};
	}

	private SqlEffect lock() {
		boolean commits = this.dialect.isMysqlFamily();
		return new SqlEffect(Set.of(), Set.of(), commits ? Set.of(Trait.COMMIT, Trait.LOCKING) : Set.of(Trait.LOCKING),
				null);
	}

	private SqlEffect session() {
		refuseIf(this.cursor.has(RUN_BY_EXPLAIN) && this.cursor.has(Set.of("ANALYZE", "ANALYSE")),
				"a change that EXPLAIN runs");
		boolean commits = this.cursor.peek(-1).isWord("ANALYZE") && this.dialect.isMysqlFamily();
		return new SqlEffect(Set.of(), Set.of(), commits ? Set.of(Trait.SESSION, Trait.COMMIT) : Set.of(Trait.SESSION),
				null);
	}

	private SqlEffect set() {
		boolean commits = this.cursor.has(Set.of("AUTOCOMMIT", "PASSWORD")) || this.cursor.mentions("autocommit");
		return new SqlEffect(Set.of(), Set.of(), commits ? Set.of(Trait.SESSION, Trait.COMMIT) : Set.of(Trait.SESSION),
				null);
	}

	private SqlEffect load() {
		refuseIf(this.cursor.has(Set.of("SELECT")), "LOAD with a query");
		refuseIf(!this.cursor.skipTo("INTO") || !this.cursor.skip("TABLE"), "LOAD into something else");
		return new SqlEffect(Set.of(), Set.of(this.cursor.name(this.dialect)), Set.of(), null);
	}

	private SqlEffect copy() {
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

	private static SqlEffect only(Trait trait) {
		return new SqlEffect(Set.of(), Set.of(), Set.of(trait), null);
	}

}
