package io.shadowcache.spring.cache;

import java.lang.reflect.Method;
import java.util.UUID;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.shadowcache.key.ArgumentEncoder;

import org.springframework.util.ReflectionUtils;

/**
 * Gives objects that are equal to themselves only a random number, for as long as they
 * live. No other process can have an equal one, so that nobody there looks for what is
 * kept under it, or evicts it.
 */
final class ObjectIdentities implements ArgumentEncoder {

	private final LoadingCache<Object, UUID> numbers = Caffeine.newBuilder()
		.weakKeys()
		.build((object) -> UUID.randomUUID());

	@Override
	public boolean supports(Class<?> type) {
		Method equals = ReflectionUtils.findMethod(type, "equals", Object.class);
		return !type.isArray() && (equals == null || equals.getDeclaringClass() == Object.class);
	}

	@Override
	public Object replace(Object argument) {
		return this.numbers.get(argument);
	}

}
