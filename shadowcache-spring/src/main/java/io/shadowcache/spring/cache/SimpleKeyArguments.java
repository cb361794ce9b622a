package io.shadowcache.spring.cache;

import java.lang.reflect.Field;
import java.util.Arrays;

import io.shadowcache.key.ArgumentEncoder;
import io.shadowcache.key.UnsupportedArgumentException;
import org.jspecify.annotations.Nullable;

import org.springframework.cache.interceptor.SimpleKey;
import org.springframework.util.ReflectionUtils;

/**
 * Gives Spring's composite key the identity of the arguments that it is made of, which
 * only its private field tells.
 */
final class SimpleKeyArguments implements ArgumentEncoder {

	private static final String PARAMS = "params";

	static @Nullable Field params() {
		return ReflectionUtils.findField(SimpleKey.class, PARAMS, Object[].class);
	}

	@Override
	public boolean supports(Class<?> type) {
		return SimpleKey.class.isAssignableFrom(type);
	}

	@Override
	public Object replace(Object argument) {
		Field params = params();
		if (params == null) {
			throw new UnsupportedArgumentException(
					"This version of Spring's SimpleKey does not tell its arguments: give the method a key expression");
		}
		ReflectionUtils.makeAccessible(params);
		Object[] arguments = (Object[]) ReflectionUtils.getField(params, argument);
		return Arrays.asList(SimpleKey.class.getSimpleName(),
				Arrays.asList((arguments != null) ? arguments : new Object[0]));
	}

}
