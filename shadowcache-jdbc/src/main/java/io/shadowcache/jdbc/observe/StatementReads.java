package io.shadowcache.jdbc.observe;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.shadowcache.dependency.Dependency;
import io.shadowcache.jdbc.sql.SqlEffect;
import org.jspecify.annotations.Nullable;

/**
 * Tells the load of a query what its statements read, or why its result cannot be stored.
 */
final class StatementReads {

	private final CacheLink cache;

	private final Tables tables;

	StatementReads(CacheLink cache, Tables tables) {
		this.cache = cache;
		this.tables = tables;
	}

	/**
	 * To be called before the statements are executed. The versions of the tables are
	 * read after these have been resolved: if something was defined in between, neither
	 * the tables nor their versions need be those of the result.
	 */
	void before(List<SqlEffect> effects) {
		long version = this.tables.version();
		for (SqlEffect effect : effects) {
			Optional<Set<Dependency>> read = this.tables.read(effect.reads());
			String refusal = refusal(effect);
			if (refusal == null && read.isEmpty()) {
				refusal = unexplained(effect);
			}
			this.cache.beforeStatement(read.orElse(Set.of()), refusal);
		}
		if (version != this.tables.version()) {
			this.cache.refuse("was overtaken by a definition");
		}
	}

	static String unexplained(SqlEffect effect) {
		return "reads what the catalog of the database does not explain (%s)".formatted(effect.reads());
	}

	/**
	 * Returns why the result of a text must not be cached, or {@code null} if it may.
	 */
	static @Nullable String refusal(SqlEffect effect) {
		if (!effect.isUnderstood()) {
			return "executes a statement that is not understood (%s)".formatted(effect.problem());
		}
		if (effect.traits().contains(SqlEffect.Trait.CALL)) {
			return "calls a procedure";
		}
		if (effect.writesAnything()) {
			return "writes";
		}
		if (!effect.functions().isEmpty()) {
			return "calls functions that may read anything (%s)".formatted(effect.functions());
		}
		if (effect.traits().contains(SqlEffect.Trait.LOCKING)) {
			return "locks the rows that it reads";
		}
		return effect.traits().contains(SqlEffect.Trait.VOLATILE)
				? "uses a function whose result changes without any write, such as NOW()" : null;
	}

}
