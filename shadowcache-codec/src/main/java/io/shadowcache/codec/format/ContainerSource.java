package io.shadowcache.codec.format;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Coders of arrays, {@link Optional} and enums.
 */
final class ContainerSource implements CoderSource {

	@Override
	public @Nullable Coder coderOf(ResolvedType type, TypePath path, TypeWalker walker) {
		Class<?> raw = type.raw();
		if (raw.isArray()) {
			return new ArrayCoder(raw, walker.coderOf(type.argument(0), path.then("element of " + type)));
		}
		if (raw == Optional.class) {
			return new OptionalCoder(walker.coderOf(type.argument(0), path.then("value of " + type)),
					(value) -> ((Optional<?>) value).orElse(null), Optional::ofNullable);
		}
		return raw.isEnum() ? new EnumCoder(raw) : null;
	}

}
