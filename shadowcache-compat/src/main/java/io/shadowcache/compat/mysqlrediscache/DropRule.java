package io.shadowcache.compat.mysqlrediscache;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import io.shadowcache.compat.format.JavaScriptValues;
import io.shadowcache.compat.format.Undefined;
import io.shadowcache.compat.format.Unicode;
import org.jspecify.annotations.Nullable;

/**
 * Which keys an invalidation means: those that contain {@code Name=value} anywhere.
 */
final class DropRule {

	private DropRule() {
	}

	static Predicate<String> of(List<String> names, List<? extends @Nullable Object> params, boolean all,
			JavaScriptValues values) {
		List<String> parts = new ArrayList<>();
		for (int index = 0; index < names.size(); index++) {
			Object value = (index < params.size()) ? params.get(index) : Undefined.UNDEFINED;
			parts.add(Unicode.wellFormed(names.get(index) + "=" + values.text(value)));
		}
		return all ? (key) -> parts.stream().allMatch(key::contains) : (key) -> parts.stream().anyMatch(key::contains);
	}

}
