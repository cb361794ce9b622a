package io.shadowcache.spring.result;

import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import io.shadowcache.codec.UnsupportedTypeException;
import io.shadowcache.codec.ValueCodec;
import io.shadowcache.codec.ValueType;

import org.springframework.core.ResolvableType;
import org.springframework.util.ClassUtils;

/**
 * Prepares the declared return types of queries.
 */
public final class ResultTypes {

	private static final boolean SPRING_DATA = ClassUtils.isPresent("org.springframework.data.domain.Page",
			ResultTypes.class.getClassLoader());

	private final Supplier<ValueCodec> codec;

	private final Map<Type, ValueType> prepared = new ConcurrentHashMap<>();

	/**
	 * Creates it.
	 * @param codec the format of values, asked for with the first query
	 */
	public ResultTypes(Supplier<ValueCodec> codec) {
		this.codec = codec;
	}

	/**
	 * Resolves a declared return type and refuses what can never be cached, whatever the
	 * codec.
	 * @param declared the return type in the context of the class that the method is
	 * called on
	 * @return the type without variables and wildcards
	 * @throws UnsupportedTypeException if it cannot be cached; the message says what to
	 * declare instead
	 */
	public static Type resolve(ResolvableType declared) {
		RefusedResults.check(declared);
		return resolved(declared).getType();
	}

	/**
	 * Prepares a type for use, once for all queries that return it.
	 * @param type what {@link #resolve} returned
	 * @return the type with its codec
	 * @throws UnsupportedTypeException if the codec refuses it
	 */
	public ValueType prepare(Type type) {
		ValueType known = this.prepared.get(type);
		if (known == null) {
			ValueCodec format = this.codec.get();
			known = ValueType.of(type, SPRING_DATA ? new SpringDataCodec(format) : format);
			this.prepared.put(type, known);
		}
		return known;
	}

	private static ResolvableType resolved(ResolvableType type) {
		Class<?> raw = type.resolve();
		if (raw == null) {
			throw new UnsupportedTypeException(
					"%s is not known: declare the actual type instead of the type variable".formatted(type.getType()));
		}
		if (type.isArray()) {
			ResolvableType component = resolved(type.getComponentType());
			return component.hasGenerics() ? ResolvableType.forType(new ArrayOf(component.getType()))
					: ResolvableType.forArrayComponent(component);
		}
		if (!type.hasGenerics()) {
			return ResolvableType.forClass(ClassUtils.resolvePrimitiveIfNecessary(raw));
		}
		List<ResolvableType> arguments = new ArrayList<>();
		for (ResolvableType argument : type.getGenerics()) {
			arguments.add(resolved(argument));
		}
		return ResolvableType.forClassWithGenerics(raw, arguments.toArray(new ResolvableType[0]));
	}

}
