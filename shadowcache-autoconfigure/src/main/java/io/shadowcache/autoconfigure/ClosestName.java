package io.shadowcache.autoconfigure;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * Finds what somebody may have meant, by edit distance (Levenshtein, 1965).
 */
final class ClosestName {

	private static final int CHARACTERS_PER_TYPO = 3;

	private ClosestName() {
	}

	/**
	 * Returns the candidate that differs least, or {@code null} if all differ too much.
	 */
	static @Nullable String of(String name, Collection<String> candidates) {
		return candidates.stream()
			.filter((candidate) -> distance(name, candidate) <= Math.max(2, name.length() / CHARACTERS_PER_TYPO))
			.min(Comparator.comparingInt((String candidate) -> distance(name, candidate))
				.thenComparing(Comparator.naturalOrder()))
			.orElse(null);
	}

	private static int distance(String one, String other) {
		String first = one.toLowerCase(Locale.ROOT);
		String second = other.toLowerCase(Locale.ROOT);
		int[] previous = new int[second.length() + 1];
		for (int column = 0; column <= second.length(); column++) {
			previous[column] = column;
		}
		for (int row = 1; row <= first.length(); row++) {
			int[] current = new int[second.length() + 1];
			current[0] = row;
			for (int column = 1; column <= second.length(); column++) {
				int replaced = previous[column - 1] + ((first.charAt(row - 1) == second.charAt(column - 1)) ? 0 : 1);
				current[column] = Math.min(replaced, 1 + Math.min(previous[column], current[column - 1]));
			}
			previous = current;
		}
		return previous[second.length()];
	}

}
