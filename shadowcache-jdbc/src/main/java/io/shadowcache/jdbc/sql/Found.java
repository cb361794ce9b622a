package io.shadowcache.jdbc.sql;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import io.shadowcache.jdbc.sql.SqlEffect.Trait;

/**
 * What the scan of a statement has found so far.
 */
final class Found {

	private final Set<SqlName> reads = new LinkedHashSet<>();

	private final Set<SqlName> writes = new LinkedHashSet<>();

	private final EnumSet<Trait> traits = EnumSet.noneOf(Trait.class);

	private final Set<SqlName> functions = new LinkedHashSet<>();

	private final Set<String> names = new HashSet<>();

	private final Map<Token, String> replacements = new HashMap<>();

	void read(SqlName name) {
		this.reads.add(name);
		named(name.toString());
	}

	void write(SqlName name) {
		this.writes.add(name);
		named(name.toString());
	}

	void call(SqlName function) {
		this.functions.add(function);
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

	/**
	 * Has a token read otherwise by the parser.
	 */
	void replace(Token token, String text) {
		this.replacements.put(token, text);
	}

	String replaced(Token token, Supplier<String> otherwise) {
		String replacement = this.replacements.get(token);
		return (replacement != null) ? replacement : otherwise.get();
	}

	SqlEffect effect() {
		return new SqlEffect(this.reads, this.writes, this.traits, this.functions, null);
	}

}
