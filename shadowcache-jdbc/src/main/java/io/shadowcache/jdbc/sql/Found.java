package io.shadowcache.jdbc.sql;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

import io.shadowcache.jdbc.sql.SqlEffect.Trait;

/**
 * What the scan of a statement has found so far.
 */
final class Found {

	private final Set<SqlName> reads = new LinkedHashSet<>();

	private final Set<SqlName> writes = new LinkedHashSet<>();

	private final EnumSet<Trait> traits = EnumSet.noneOf(Trait.class);

	private final Set<String> names = new HashSet<>();

	void read(SqlName name) {
		this.reads.add(name);
		named(name.name());
	}

	void write(SqlName name) {
		this.writes.add(name);
		named(name.name());
	}

	void trait(Trait trait) {
		this.traits.add(trait);
	}

	/**
	 * Notes a name that stands for a table: of a table, an alias or a common table
	 * expression.
	 */
	void named(String name) {
		this.names.add(name.toLowerCase(Locale.ROOT));
	}

	boolean knows(String name) {
		return this.names.contains(name.toLowerCase(Locale.ROOT));
	}

	SqlEffect effect() {
		return new SqlEffect(this.reads, this.writes, this.traits, null);
	}

}
