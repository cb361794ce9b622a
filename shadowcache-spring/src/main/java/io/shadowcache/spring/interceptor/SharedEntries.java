package io.shadowcache.spring.interceptor;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.shadowcache.annotation.CachedQuery;

import org.springframework.core.MethodIntrospector;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.util.ClassUtils;
import org.springframework.util.ObjectUtils;

/**
 * Finds the method for a single id whose entries a method for many ids may share.
 */
final class SharedEntries {

	/** What does not concern the entries. */
	private static final String CONDITION = "condition";

	private final DeclaredMethod bulk;

	private final int position;

	private final ResolvableType element;

	SharedEntries(DeclaredMethod bulk, int position, ResolvableType element) {
		this.bulk = bulk;
		this.position = position;
		this.element = element;
	}

	/**
	 * Finds the method.
	 * @param name its name
	 * @param query the annotation of the method for many ids
	 * @throws DeclarationException if there is none, or entries cannot be shared with it
	 */
	Method find(String name, CachedQuery query) {
		requireDefaults(query);
		Map<Method, CachedQuery> found = MethodIntrospector.selectMethods(this.bulk.type(),
				(Method method) -> method.getName().equals(name)
						? AnnotatedElementUtils.findMergedAnnotation(method, CachedQuery.class) : null);
		if (found.size() != 1) {
			throw refusal("there are %d methods of this name with @CachedQuery in %s".formatted(found.size(),
					this.bulk.type().getSimpleName()), name);
		}
		Map.Entry<Method, CachedQuery> single = found.entrySet().iterator().next();
		requireSameEntries(single.getKey(), single.getValue());
		return single.getKey();
	}

	private void requireDefaults(CachedQuery query) {
		Map<String, Object> given = AnnotationUtils.getAnnotationAttributes(query);
		for (Map.Entry<String, Object> attribute : given.entrySet()) {
			Object standard = AnnotationUtils.getDefaultValue(query, attribute.getKey());
			if (!attribute.getKey().equals(CONDITION) && !ObjectUtils.nullSafeEquals(standard, attribute.getValue())) {
				throw BulkParser.refusal(this.bulk, "@CachedQuery has '%s', but its entries are those of another query"
					.formatted(attribute.getKey()), "Move it to the method that @BulkLookup(single = …) names.");
			}
		}
	}

	private void requireSameEntries(Method single, CachedQuery query) {
		if (!query.key().isBlank() || !query.condition().isBlank() || !query.unless().isBlank()) {
			throw refusal("its key, condition or unless needs the arguments of its own calls", single.getName());
		}
		requireSameParameters(single);
		ResolvableType result = ResolvableType.forMethodReturnType(single, this.bulk.type());
		ResolvableType value = (result.resolve() == Optional.class) ? result.getGeneric(0) : result;
		if (!isSame(value, this.element)) {
			throw refusal("it returns %s, not %s".formatted(result, this.element), single.getName());
		}
	}

	private void requireSameParameters(Method single) {
		List<ResolvableType> wanted = parameters(this.bulk.method());
		wanted.set(this.position, wanted.get(this.position).as(Iterable.class).getGeneric(0));
		List<ResolvableType> offered = parameters(single);
		boolean same = wanted.size() == offered.size();
		for (int index = 0; same && index < wanted.size(); index++) {
			same = isSame(wanted.get(index), offered.get(index));
		}
		if (!same) {
			throw refusal("its parameters are %s, not %s".formatted(offered, wanted), single.getName());
		}
	}

	private List<ResolvableType> parameters(Method method) {
		List<ResolvableType> types = new ArrayList<>();
		for (int index = 0; index < method.getParameterCount(); index++) {
			types.add(ResolvableType.forMethodParameter(method, index, this.bulk.type()));
		}
		return types;
	}

	private static boolean isSame(ResolvableType one, ResolvableType other) {
		return one.resolve() != null && other.resolve() != null && boxed(one).equals(boxed(other));
	}

	private static List<Object> boxed(ResolvableType type) {
		Class<?> raw = ClassUtils.resolvePrimitiveIfNecessary(type.resolve(Object.class));
		return List.of(raw, Arrays.stream(type.getGenerics()).map(SharedEntries::boxed).toList());
	}

	private DeclarationException refusal(String problem, String name) {
		return BulkParser.refusal(this.bulk,
				"@BulkLookup cannot share the entries of '%s': %s".formatted(name, problem),
				"Name a method of the same class that takes one id in the place of the collection and returns one "
						+ "element or an Optional of it, or leave 'single' out.");
	}

}
