package io.shadowcache.autoconfigure;

import java.util.List;
import java.util.function.Supplier;

import io.shadowcache.key.ArgumentEncoder;
import org.jspecify.annotations.Nullable;

import org.springframework.util.function.SingletonSupplier;

/**
 * The encoders of the application, created when the first argument is encoded rather than
 * with the first proxy.
 */
final class LazyArgumentEncoders implements ArgumentEncoder {

	private final SingletonSupplier<List<ArgumentEncoder>> encoders;

	LazyArgumentEncoders(Supplier<List<ArgumentEncoder>> encoders) {
		this.encoders = SingletonSupplier.of(encoders);
	}

	@Override
	public boolean supports(Class<?> type) {
		return this.encoders.obtain().stream().anyMatch((encoder) -> encoder.supports(type));
	}

	@Override
	public @Nullable Object replace(Object argument) {
		return this.encoders.obtain()
			.stream()
			.filter((encoder) -> encoder.supports(argument.getClass()))
			.findFirst()
			.orElseThrow()
			.replace(argument);
	}

}
