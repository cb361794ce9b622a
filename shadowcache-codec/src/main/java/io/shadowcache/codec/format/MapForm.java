package io.shadowcache.codec.format;

import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * A class of maps with behaviour of its own, such as the rows of a database that are
 * found by names in any case, which is to come back where {@link Map} is declared.
 *
 * @param tag stands for the class in JSON; short, never reused, never the name of a class
 * @param type the class; values of subclasses do not have this form
 * @param factory makes an empty map of the class
 */
public record MapForm(String tag, Class<?> type, Supplier<? extends Map<String, Object>> factory) {

	public MapForm {
		Objects.requireNonNull(tag, "tag");
		if (!Map.class.isAssignableFrom(type)) {
			throw new IllegalArgumentException(type.getTypeName() + " is no map");
		}
		Objects.requireNonNull(factory, "factory");
	}

}
