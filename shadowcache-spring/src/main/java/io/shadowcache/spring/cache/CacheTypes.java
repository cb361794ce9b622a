package io.shadowcache.spring.cache;

import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

import io.shadowcache.codec.UnsupportedTypeException;
import io.shadowcache.codec.ValueCodec;
import io.shadowcache.codec.ValueType;
import io.shadowcache.spring.interceptor.DeclarationException;
import io.shadowcache.spring.result.ResultTypes;
import org.jspecify.annotations.Nullable;

import org.springframework.core.ResolvableType;

/**
 * Decides which values a cache can keep: those of its configured type, or those of the
 * types that methods declare, and single values such as texts, numbers and dates.
 */
final class CacheTypes {

	private final ResultTypes types;

	CacheTypes(Supplier<ValueCodec> codec) {
		this.types = new ResultTypes(codec);
	}

	/**
	 * Prepares the type of the values of a cache.
	 * @param configured its configured type, or {@code null}
	 * @param declared the types that methods declare
	 * @throws DeclarationException if values of one of them cannot be kept
	 */
	ValueType of(String cache, @Nullable Type configured, List<DeclaredValue> declared) {
		if (configured != null) {
			return ValueAlternatives.of(cache, List.of(configured(cache, configured)));
		}
		List<ValueType> all = new ArrayList<>();
		declared.stream()
			.sorted(Comparator.comparing((DeclaredValue one) -> one.type().toString()))
			.forEach((one) -> add(all, declared(cache, one)));
		ValueType single = singleValues();
		if (single != null) {
			add(all, single);
		}
		if (all.isEmpty()) {
			throw new DeclarationException("Cache '%s'".formatted(cache), "no type of its values is known",
					"Set shadowcache.caches.%s.value-type.".formatted(cache));
		}
		return ValueAlternatives.of(cache, all);
	}

	private static void add(List<ValueType> all, ValueType type) {
		if (all.stream().noneMatch((known) -> known.type().equals(type.type()))) {
			all.add(type);
		}
	}

	private ValueType configured(String cache, Type type) {
		try {
			return prepare(ResolvableType.forType(type));
		}
		catch (UnsupportedTypeException ex) {
			throw new DeclarationException("shadowcache.caches.%s.value-type".formatted(cache),
					"values of %s cannot be cached: %s".formatted(type.getTypeName(), ex.getMessage()),
					"Name another type, or remove the property.");
		}
	}

	private ValueType declared(String cache, DeclaredValue value) {
		try {
			return prepare(value.type());
		}
		catch (UnsupportedTypeException ex) {
			throw new DeclarationException(value.method(),
					"its results, of type %s, cannot be kept in cache '%s': %s".formatted(value.type(), cache,
							ex.getMessage()),
					"Change the return type of the method as said, name another cacheManager in its annotation, or leave "
							+ "all caches to Spring Boot: shadowcache.cache-manager.enabled=false.");
		}
	}

	private ValueType prepare(ResolvableType type) {
		return this.types.prepare(ResultTypes.resolve(type));
	}

	private @Nullable ValueType singleValues() {
		try {
			return this.types.prepare(Object.class);
		}
		catch (UnsupportedTypeException ex) {
			return null;
		}
	}

}
