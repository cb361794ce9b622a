package io.shadowcache.jdbc.sql;

import java.util.Set;

import io.shadowcache.jdbc.sql.SqlEffect.Trait;

/**
 * Tells what the begin or the end of a transaction does that a text names.
 */
final class TransactionStatement {

	private static final Set<String> VERBS = Set.of("COMMIT", "END", "START", "ROLLBACK", "ABORT");

	private static final Set<String> AFTER_BEGIN = Set.of("WORK", "TRANSACTION", "ISOLATION", "READ", "DEFERRED",
			"IMMEDIATE");

	private TransactionStatement() {
	}

	static boolean begins(TokenCursor cursor) {
		Token next = cursor.peek(1);
		boolean begin = cursor.peek().isWord("BEGIN") && (next.kind() == Token.Kind.END || next.isWord(AFTER_BEGIN));
		return begin || cursor.peek().isWord(VERBS) || (cursor.peek().isWord("PREPARE") && next.isWord("TRANSACTION"));
	}

	static SqlEffect effect(TokenCursor cursor) {
		if (cursor.has(Set.of("PREPARED", "PREPARE"))) {
			throw new UnclearSqlException("a prepared transaction");
		}
		Token verb = cursor.next();
		return switch (verb.upper()) {
			case "ROLLBACK", "ABORT" -> SqlEffect.of(Trait.ROLLBACK);
			case "START" -> {
				if (!cursor.skip("TRANSACTION")) {
					throw new UnclearSqlException("a START of something else");
				}
				yield SqlEffect.of(Trait.COMMIT);
			}
			case "BEGIN" -> SqlEffect.of(Trait.COMMIT);
			default -> {
				if (cursor.has(Set.of("IF", "LOOP", "CASE"))) {
					throw new UnclearSqlException("the end of a block");
				}
				yield SqlEffect.of(Trait.COMMIT);
			}
		};
	}

}
