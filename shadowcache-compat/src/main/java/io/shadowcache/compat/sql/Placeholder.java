package io.shadowcache.compat.sql;

import org.jspecify.annotations.Nullable;

/**
 * A run of question marks outside strings, quoted names and comments.
 *
 * @param start where it begins
 * @param length how many there are
 */
record Placeholder(int start, int length) {

	int end() {
		return this.start + this.length;
	}

	static @Nullable Placeholder find(String sql, int from) {
		int position = from;
		while (position < sql.length()) {
			int length = run(sql, position);
			if (length > 0) {
				return new Placeholder(position, length);
			}
			position = Math.max(position + 1, skip(sql, position));
		}
		return null;
	}

	private static int run(String sql, int start) {
		int end = start;
		while (end < sql.length() && sql.charAt(end) == '?') {
			end++;
		}
		return end - start;
	}

	/** Returns the end of what begins here, or a smaller number if nothing does. */
	private static int skip(String sql, int position) {
		char first = sql.charAt(position);
		if (first == '\'' || first == '"' || first == '`') {
			return endOfQuoted(sql, position, first);
		}
		if (first == '#' || isDashes(sql, position)) {
			return after(sql, "\n", position);
		}
		return isComment(sql, position) ? after(sql, "*/", position + 2) : position;
	}

	/** A doubled quote is taken for two strings, which ends at the same place. */
	private static int endOfQuoted(String sql, int start, char quote) {
		int position = start + 1;
		while (position < sql.length() && sql.charAt(position) != quote) {
			position += (sql.charAt(position) == '\\' && quote != '`') ? 2 : 1;
		}
		return position + 1;
	}

	/** Hints and what only some servers execute are code. */
	private static boolean isComment(String sql, int position) {
		return sql.startsWith("/*", position) && !sql.startsWith("/*!", position) && !sql.startsWith("/*+", position);
	}

	private static boolean isDashes(String sql, int position) {
		return sql.startsWith("--", position) && (position + 2 == sql.length() || sql.charAt(position + 2) <= ' ');
	}

	private static int after(String sql, String end, int from) {
		int found = sql.indexOf(end, from);
		return (found < 0) ? sql.length() : found + end.length();
	}

}
