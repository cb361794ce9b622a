package io.shadowcache.spring.interceptor;

import java.lang.reflect.Method;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What is known of the methods of each class, found without an object as a key. Safe for
 * use by many threads.
 */
final class OperationsByCall extends ClassValue<Map<Method, Optional<CacheOperation>>> {

	/**
	 * Remembers what applies to some methods of a class. The methods to which nothing
	 * does are those of nearly all beans, and worth no memory before they are called.
	 * @return what applies
	 */
	Collection<CacheOperation> remember(Class<?> target, Map<Method, CacheOperation> operations) {
		operations.forEach((method, operation) -> get(target).put(method, Optional.of(operation)));
		return operations.values();
	}

	@Override
	protected Map<Method, Optional<CacheOperation>> computeValue(Class<?> target) {
		return new ConcurrentHashMap<>();
	}

}
