package io.shadowcache.jdbc.sql;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/**
 * The effects of the statements seen, so that each distinct text is parsed once. Bounded
 * by count; a text of more than 64 kB is parsed each time. Safe for use by many threads.
 */
public final class KnownStatements {

	private static final int LONGEST_KEPT = 64 * 1024;

	private final SqlAnalyzer analyzer;

	private final Cache<String, SqlEffect> effects;

	/**
	 * Creates an empty memory.
	 * @param analyzer tells what an unknown text does
	 * @param maxStatements the largest number of texts to keep, zero for none
	 */
	public KnownStatements(SqlAnalyzer analyzer, int maxStatements) {
		this.analyzer = analyzer;
		this.effects = Caffeine.newBuilder().maximumSize(maxStatements).executor(Runnable::run).build();
	}

	/**
	 * Tells what a text does.
	 * @param sql one statement or several
	 * @return what it does
	 */
	public SqlEffect effectOf(String sql) {
		if (sql.length() > LONGEST_KEPT) {
			return this.analyzer.analyze(sql);
		}
		SqlEffect known = this.effects.getIfPresent(sql);
		if (known != null) {
			return known;
		}
		SqlEffect effect = this.analyzer.analyze(sql);
		this.effects.put(sql, effect);
		return effect;
	}

}
