package io.shadowcache.jdbc.schema;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import io.shadowcache.dependency.TableName;
import io.shadowcache.jdbc.sql.BlockAnalyzer;
import io.shadowcache.jdbc.sql.SqlAnalyzer;
import io.shadowcache.jdbc.sql.SqlDialect;
import io.shadowcache.jdbc.sql.SqlEffect;
import io.shadowcache.jdbc.sql.SqlName;
import org.jspecify.annotations.Nullable;

/**
 * Tells what the code of views and triggers reads and writes. The database hides it from
 * who may not see it; then nothing is known.
 */
final class StoredCode {

	private final SqlAnalyzer queries;

	private final BlockAnalyzer blocks;

	StoredCode(SqlDialect dialect) {
		this.queries = new SqlAnalyzer(dialect);
		this.blocks = new BlockAnalyzer(dialect);
	}

	View view(@Nullable String definition, Function<SqlName, Set<TableName>> meaning, Routines routines) {
		if (definition == null || definition.isBlank()) {
			return View.UNKNOWN;
		}
		SqlEffect effect = this.queries.analyze(definition);
		if (!effect.isUnderstood() || effect.writesAnything() || effect.reads().isEmpty()) {
			return View.UNKNOWN;
		}
		boolean stable = !effect.traits().contains(SqlEffect.Trait.VOLATILE) && !routines.areCalledBy(definition);
		return new View(Optional.of(tables(effect.reads(), meaning)), stable);
	}

	/**
	 * Returns what a trigger writes, empty if that is not known.
	 */
	Optional<Set<TableName>> changedBy(@Nullable String code, Function<SqlName, Set<TableName>> meaning,
			Routines routines) {
		if (code == null || routines.areCalledBy(code)) {
			return Optional.empty();
		}
		SqlEffect effect = this.blocks.analyze(code);
		boolean understood = effect.isUnderstood() && !effect.writesUnknown();
		return understood ? Optional.of(tables(effect.writes(), meaning)) : Optional.empty();
	}

	private static Set<TableName> tables(Set<SqlName> names, Function<SqlName, Set<TableName>> meaning) {
		Set<TableName> tables = new HashSet<>();
		names.forEach((name) -> tables.addAll(meaning.apply(name)));
		return tables;
	}

	/**
	 * What a view reads.
	 *
	 * @param tables tables and views, empty if they are not known
	 * @param isStable whether its rows depend on nothing else
	 */
	record View(Optional<Set<TableName>> tables, boolean isStable) {

		static final View UNKNOWN = new View(Optional.empty(), false);

	}

}
