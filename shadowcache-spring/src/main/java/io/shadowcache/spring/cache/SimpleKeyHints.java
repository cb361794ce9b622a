package io.shadowcache.spring.cache;

import java.lang.reflect.Field;

import org.jspecify.annotations.Nullable;

import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.RuntimeHintsRegistrar;

/**
 * Lets a native image read the arguments of Spring's composite key.
 */
public final class SimpleKeyHints implements RuntimeHintsRegistrar {

	@Override
	public void registerHints(RuntimeHints hints, @Nullable ClassLoader loader) {
		Field params = SimpleKeyArguments.params();
		if (params != null) {
			hints.reflection().registerField(params);
		}
	}

}
