package io.shadowcache.jdbc.sql;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/**
 * The effects of the statements seen, so that each distinct text is parsed once. Bounded
 * by count and by memory: a text of more than 4,096 characters is known by its SHA-256
 * only. Safe for use by many threads.
 */
public final class KnownStatements {

	/** The length from which on a text itself is not kept, in characters. */
	public static final int LONGEST_KEPT = 4 * 1024;

	/** Bytes for each statement that may be kept, on average. */
	private static final long BYTES_EACH = 2 * 1024;

	private static final int BYTES_AROUND = 300;

	private static final int BYTES_PER_NAME = 100;

	private static final int LATIN = 0xFF;

	private final SqlAnalyzer analyzer;

	private final Cache<String, SqlEffect> effects;

	/**
	 * Creates an empty memory.
	 * @param analyzer tells what an unknown text does
	 * @param maxStatements the largest number of texts to keep, zero for none; they take
	 * up to about two kilobytes each on average, fewer are kept where they take more
	 */
	public KnownStatements(SqlAnalyzer analyzer, int maxStatements) {
		this.analyzer = analyzer;
		this.effects = Caffeine.newBuilder()
			.maximumWeight(maxStatements * BYTES_EACH)
			.<String, SqlEffect>weigher((sql, effect) -> weight(sql, effect))
			.executor(Runnable::run)
			.build();
	}

	/**
	 * Tells what a text does.
	 * @param sql one statement or several
	 * @return what it does
	 */
	public SqlEffect effectOf(String sql) {
		String key = key(sql);
		SqlEffect known = this.effects.getIfPresent(key);
		if (known != null) {
			return known;
		}
		SqlEffect effect = this.analyzer.analyze(sql);
		this.effects.put(key, effect);
		return effect;
	}

	/**
	 * Returns how many texts are known.
	 * @return their number
	 */
	public int size() {
		this.effects.cleanUp();
		return this.effects.asMap().size();
	}

	boolean isKept(String sql) {
		return this.effects.asMap().containsKey(key(sql));
	}

	private static String key(String sql) {
		return (sql.length() > LONGEST_KEPT) ? digest(sql) : sql;
	}

	/**
	 * At least the average, so that the weight bounds the count as well.
	 */
	private static int weight(String sql, SqlEffect effect) {
		int names = effect.reads().size() + effect.writes().size() + effect.functions().size();
		boolean latin = sql.chars().allMatch((c) -> c <= LATIN);
		int text = latin ? sql.length() : 2 * sql.length();
		return Math.max((int) BYTES_EACH, BYTES_AROUND + text + BYTES_PER_NAME * names);
	}

	private static String digest(String sql) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(sql.getBytes(StandardCharsets.UTF_16LE));
			return HexFormat.of().formatHex(digest);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every JDK has SHA-256", ex);
		}
	}

}
