package io.shadowcache.codec.format;

import java.util.Collections;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;

import io.shadowcache.codec.CodecException;
import org.jspecify.annotations.Nullable;

/**
 * Refuses collections whose behaviour would be lost: those of another class than the
 * declared one, and those that find elements by rules of their own.
 */
interface Admission {

	void check(Object value);

	/**
	 * Admits values of one class only.
	 * @param type the class
	 * @return the rule
	 */
	static Admission exactly(Class<?> type) {
		return (value) -> {
			if (value.getClass() != type) {
				throw new CodecException(
						"A %s is declared, this is a %s".formatted(type.getTypeName(), value.getClass().getTypeName()));
			}
		};
	}

	/**
	 * Admits sorted sets and maps in natural order.
	 * @param rule a rule to obey as well
	 * @return the rule
	 */
	static Admission natural(Admission rule) {
		return (value) -> {
			rule.check(value);
			Comparator<?> comparator = comparatorOf(value);
			if (comparator != null && comparator != Comparator.naturalOrder()) {
				throw new CodecException("The order of this %s would be lost: only natural order comes back"
					.formatted(value.getClass().getTypeName()));
			}
		};
	}

	/**
	 * Admits what finds its elements by {@code equals}, as far as can be seen.
	 * @param value a collection or map
	 */
	static void byEquality(Object value) {
		Comparator<?> comparator = comparatorOf(value);
		boolean ordered = comparator == null || comparator == Comparator.naturalOrder()
				|| comparator == Collections.reverseOrder();
		if (!ordered || (value instanceof Map<?, ?> map && findsOtherKeys(map))) {
			throw new CodecException("This %s finds elements that are not equal, which would be lost"
				.formatted(value.getClass().getTypeName()));
		}
	}

	private static @Nullable Comparator<?> comparatorOf(Object value) {
		if (value instanceof SortedSet<?> set) {
			return set.comparator();
		}
		return (value instanceof SortedMap<?, ?> map) ? map.comparator() : null;
	}

	/**
	 * Maps of libraries may ignore the case of their keys: tries it with the first key
	 * that has one.
	 */
	private static boolean findsOtherKeys(Map<?, ?> map) {
		if (map.getClass().getClassLoader() == null) {
			return false;
		}
		Set<?> keys = map.keySet();
		for (Object key : keys) {
			if (key instanceof String text) {
				String other = swapCase(text);
				if (!other.equals(text)) {
					return map.containsKey(other) && keys.stream().noneMatch(other::equals);
				}
			}
		}
		return false;
	}

	private static String swapCase(String text) {
		String upper = text.toUpperCase(Locale.ROOT);
		return upper.equals(text) ? text.toLowerCase(Locale.ROOT) : upper;
	}

}
