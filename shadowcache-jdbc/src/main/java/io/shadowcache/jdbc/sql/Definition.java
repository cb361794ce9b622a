package io.shadowcache.jdbc.sql;

import java.util.EnumSet;
import java.util.LinkedHashSet;
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

	private static final Set<String> NAMING = Set.of("CREATE", "DROP", "ALTER", "RENAME");

	private final SqlDialect dialect;

	private final TokenCursor cursor;

	private final Set<SqlName> writes = new LinkedHashSet<>();

	private final Set<Trait> traits = EnumSet.of(Trait.DDL);

	Definition(SqlDialect dialect, TokenCursor cursor) {
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
		return new SqlEffect(Set.of(), this.writes, this.traits, null);
	}

	SqlEffect effect(String verb) {
		boolean temporary = this.cursor.peek().isWord(Set.of("TEMPORARY", "TEMP"));
		this.cursor.skipAll(BEFORE_KIND);
		if (!temporary) {
			commit();
		}
		String kind = this.cursor.next().upper();
		boolean table = kind.equals("TABLE") || kind.equals("VIEW");
		if (table && isByQuery(verb)) {
			return new SqlEffect(Set.of(), Set.of(), this.traits, "a definition by a query");
		}
		if (table) {
			tables(verb);
		}
		else if (kind.equals("INDEX") && this.cursor.skipTo("ON")) {
			names();
		}
		return new SqlEffect(Set.of(), this.writes, this.traits, null);
	}

	private boolean isByQuery(String verb) {
		return verb.equals("CREATE") && this.cursor.has(Set.of("SELECT", "WITH", "VALUES"));
	}

	private void tables(String verb) {
		if (this.cursor.has(Set.of("CASCADE")) || !NAMING.contains(verb)) {
			return;
		}
		names();
		boolean renames = verb.equals("RENAME") || verb.equals("ALTER");
		while (renames && this.cursor.skipTo("TO")) {
			names();
		}
		if (renames && this.cursor.has(Set.of("EXCHANGE", "SWAP", "ATTACH", "DETACH", "INHERIT", "SCHEMA"))) {
			this.writes.clear();
		}
	}

	private void names() {
		do {
			this.cursor.skipAll(BEFORE_NAME);
			this.writes.add(this.cursor.name(this.dialect));
			this.cursor.skip("*");
		}
		while (this.cursor.skip(","));
	}

	private void commit() {
		if (this.dialect != SqlDialect.POSTGRESQL) {
			this.traits.add(Trait.COMMIT);
		}
	}

}
