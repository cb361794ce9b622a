package io.shadowcache.jdbc.schema;

import java.util.List;
import java.util.Locale;

/**
 * How the session of a connection understands a text.
 *
 * @param path the schemas or catalogs in which an unqualified name is looked up, in order
 * @param mode settings that decide how a text is quoted, as the database writes them
 */
record Session(List<String> path, String mode) {

	Session {
		path = List.copyOf(path);
	}

	/**
	 * Whether quotes and backslashes have another meaning than a new installation gives
	 * them.
	 */
	boolean hasUnusualQuotes() {
		String upper = this.mode.toUpperCase(Locale.ROOT);
		return upper.contains("ANSI_QUOTES") || upper.contains("NO_BACKSLASH_ESCAPES")
				|| upper.contains("STANDARD_CONFORMING_STRINGS=OFF");
	}

}
