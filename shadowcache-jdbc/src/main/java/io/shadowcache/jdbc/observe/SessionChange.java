package io.shadowcache.jdbc.observe;

import java.util.Set;
import java.util.regex.Pattern;

import io.shadowcache.jdbc.sql.SqlEffect;

/**
 * Recognises texts and calls after which a session may look up names elsewhere, or read
 * quotes by other rules.
 */
final class SessionChange {

	private static final Pattern TEXT = Pattern
		.compile("(?i)\\A[\\s;]*(?:use|discard|reset)\\b|search_path|schema|sql_mode|\\brole\\b|authorization"
				+ "|standard_conforming|catalog|\\bmode\\b");

	private static final Set<String> CALLS = Set.of("setSchema", "setCatalog");

	private SessionChange() {
	}

	/**
	 * Whether a text may be one.
	 * @param effect what the text does
	 */
	static boolean isPossible(SqlEffect effect) {
		return effect.traits().contains(SqlEffect.Trait.SESSION) || effect.traits().contains(SqlEffect.Trait.VOLATILE)
				|| !effect.isUnderstood();
	}

	/**
	 * Whether a text that may be one is.
	 */
	static boolean isIn(String sql) {
		return TEXT.matcher(sql).find();
	}

	static boolean isCall(String method) {
		return CALLS.contains(method);
	}

}
