package io.shadowcache.compat.format;

import java.util.AbstractMap.SimpleEntry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The order of a JavaScript object's properties: first the array indexes, ascending, then
 * the others as they were added (ECMA-262, {@code OrdinaryOwnPropertyKeys}).
 */
final class PropertyOrder {

	private static final Pattern INTEGER = Pattern.compile("0|[1-9][0-9]{0,9}");

	private static final long MAX_INDEX = (1L << 32) - 2;

	private PropertyOrder() {
	}

	static List<Map.Entry<String, @Nullable Object>> of(Map<?, ?> map) {
		List<Map.Entry<String, @Nullable Object>> indexes = new ArrayList<>();
		List<Map.Entry<String, @Nullable Object>> names = new ArrayList<>();
		map.forEach((key, value) -> {
			String name = String.valueOf(key);
			(isIndex(name) ? indexes : names).add(new SimpleEntry<>(name, value));
		});
		indexes.sort(Comparator.comparingLong((property) -> Long.parseLong(property.getKey())));
		indexes.addAll(names);
		return indexes;
	}

	private static boolean isIndex(String name) {
		return INTEGER.matcher(name).matches() && Long.parseLong(name) <= MAX_INDEX;
	}

}
