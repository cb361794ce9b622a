package io.shadowcache.jdbc.schema;

import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.shadowcache.jdbc.sql.KnownStatements;
import io.shadowcache.jdbc.sql.Remembered;
import io.shadowcache.jdbc.sql.SqlEffect;

/**
 * The stored functions and procedures that may read or write tables. Safe for use by many
 * threads.
 */
final class Routines {

	private static final Pattern CALL = Pattern.compile("([\\p{L}\\p{N}_$]++)[`\"\\]]?(?:\\s|/\\*.*?\\*/)*+\\(",
			Pattern.DOTALL);

	private final Set<String> readers;

	private final Set<String> writers;

	private final Remembered<String, Called> known = new Remembered<>();

	/**
	 * Creates it.
	 * @param readers the names of those that only read
	 * @param writers the names of those that may write
	 */
	Routines(Set<String> readers, Set<String> writers) {
		this.readers = lower(readers);
		this.writers = lower(writers);
	}

	/**
	 * Whether a text calls any of them, or has a word that looks like it.
	 */
	boolean areCalledBy(String sql) {
		return called(sql) != Called.NONE;
	}

	/**
	 * Adds to an effect that routines are called, if any are.
	 */
	SqlEffect calledBy(String sql, SqlEffect effect) {
		if (this.readers.isEmpty() && this.writers.isEmpty()) {
			return effect;
		}
		boolean kept = sql.length() <= KnownStatements.LONGEST_KEPT;
		return switch (kept ? this.known.get(sql, this::called) : called(sql)) {
			case NONE -> effect;
			case READER -> effect.obscured("calls a stored function", true);
			case WRITER -> effect.obscured("calls a stored function that may write", false);
		};
	}

	private Called called(String sql) {
		Set<String> words = CALL.matcher(sql)
			.results()
			.map((MatchResult call) -> call.group(1).toLowerCase(Locale.ROOT))
			.collect(Collectors.toSet());
		if (words.stream().anyMatch(this.writers::contains)) {
			return Called.WRITER;
		}
		return words.stream().anyMatch(this.readers::contains) ? Called.READER : Called.NONE;
	}

	private static Set<String> lower(Set<String> names) {
		return names.stream().map((name) -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
	}

	/**
	 * What a text calls.
	 */
	private enum Called {

		NONE, READER, WRITER

	}

}
