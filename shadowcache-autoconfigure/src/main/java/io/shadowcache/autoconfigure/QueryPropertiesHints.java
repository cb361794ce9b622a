package io.shadowcache.autoconfigure;

import org.jspecify.annotations.Nullable;

import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.RuntimeHintsRegistrar;
import org.springframework.boot.context.properties.bind.BindableRuntimeHintsRegistrar;

/**
 * Tells a native image how the properties of single queries are bound, which no
 * annotation says.
 */
final class QueryPropertiesHints implements RuntimeHintsRegistrar {

	@Override
	public void registerHints(RuntimeHints hints, @Nullable ClassLoader loader) {
		BindableRuntimeHintsRegistrar.forTypes(QueryProperties.class).registerHints(hints, loader);
	}

}
