package io.shadowcache.jdbc.sql;

import java.util.EnumSet;
import java.util.Set;

import io.shadowcache.jdbc.sql.SqlEffect.Trait;

/**
 * Tells what a change of the session's settings does.
 */
final class SessionSetting {

	private static final Set<String> SCHEMA_WORDS = Set.of("SEARCH_PATH", "SCHEMA", "ROLE", "AUTHORIZATION", "ALL");

	private final Reading reading;

	private final SqlDialect dialect;

	private final TokenCursor cursor;

	SessionSetting(Reading reading, SqlDialect dialect, TokenCursor cursor) {
		this.reading = reading;
		this.dialect = dialect;
		this.cursor = cursor;
	}

	SqlEffect effect() {
		EnumSet<Trait> traits = EnumSet.of(Trait.SESSION);
		if (this.cursor.mentions("autocommit")
				|| (this.dialect.isMysqlFamily() && this.cursor.has(Set.of("PASSWORD")))) {
			traits.add(Trait.COMMIT);
		}
		boolean schema = this.cursor.has(SCHEMA_WORDS) || this.cursor.mentions("search_path");
		if (schema && !this.dialect.isMysqlFamily()) {
			traits.add(Trait.SCHEMA);
		}
		SqlEffect values = this.reading.expressions(this.cursor.rest());
		if (values.traits().contains(Trait.SCHEMA)) {
			traits.add(Trait.SCHEMA);
		}
		return new SqlEffect(values.reads(), values.writes(), traits, values.functions(), null);
	}

}
