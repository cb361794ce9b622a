package io.shadowcache.spring.interceptor;

import java.lang.reflect.Method;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What is known of the methods of each class, found without an object as a key. Safe for
 * use by many threads.
 */
final class OperationsByCall extends ClassValue<Map<Method, Optional<CacheOperation>>> {

	@Override
	protected Map<Method, Optional<CacheOperation>> computeValue(Class<?> target) {
		return new ConcurrentHashMap<>();
	}

}
