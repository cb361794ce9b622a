package io.shadowcache.engine;

import java.lang.reflect.Array;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Recognises results that say that nothing was found.
 */
final class EmptyResult {

	private EmptyResult() {
	}

	static boolean is(@Nullable Object result) {
		if (result instanceof Optional<?> optional) {
			return optional.isEmpty();
		}
		if (result instanceof Iterable<?> iterable) {
			return !iterable.iterator().hasNext();
		}
		if (result instanceof Map<?, ?> map) {
			return map.isEmpty();
		}
		return result == null || (result.getClass().isArray() && Array.getLength(result) == 0);
	}

}
