package io.shadowcache.spring.interceptor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.shadowcache.dependency.Dependency;
import io.shadowcache.dependency.DependencySet;
import io.shadowcache.engine.BulkEntry;
import io.shadowcache.engine.BulkLoader;
import io.shadowcache.key.CacheKey;
import io.shadowcache.key.KeyGenerator;
import io.shadowcache.key.UnsupportedArgumentException;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;

import org.springframework.aop.ProxyMethodInvocation;
import org.springframework.expression.BeanResolver;
import org.springframework.expression.EvaluationContext;
import org.springframework.expression.Expression;
import org.springframework.util.ObjectUtils;

/**
 * One call of a query method for many ids. Confined to the thread of the caller.
 */
final class BulkCall implements BulkLoader {

	private final BulkMethod method;

	private final MethodInvocation invocation;

	private final BeanResolver beans;

	private final List<@Nullable Object> ids;

	BulkCall(BulkMethod method, MethodInvocation invocation, Iterable<?> ids, BeanResolver beans) {
		this.method = method;
		this.invocation = invocation;
		this.beans = beans;
		Set<@Nullable Object> distinct = new LinkedHashSet<>();
		ids.forEach(distinct::add);
		this.ids = new ArrayList<>(distinct);
	}

	/**
	 * Returns the entry of each id, in the order of the ids.
	 */
	List<BulkEntry> entries(KeyGenerator keys) {
		List<BulkEntry> entries = new ArrayList<>(this.ids.size());
		for (Object id : this.ids) {
			entries.add(new BulkEntry(key(keys, id), rows(id)));
		}
		return entries;
	}

	private CacheKey key(KeyGenerator keys, @Nullable Object id) {
		try {
			return keys.keyFor(this.method.operation(), argumentsWith(id));
		}
		catch (UnsupportedArgumentException ex) {
			throw new UnsupportedArgumentException("%s: %s".formatted(this.method.declaredMethod(), ex.getMessage()));
		}
	}

	private @Nullable DependencySet rows(@Nullable Object id) {
		DeclaredRows declared = this.method.rows();
		if (declared.isEmpty()) {
			return null;
		}
		CachedMethod single = this.method.single();
		Set<Dependency> rows = declared
			.of((single != null) ? CallContext.of(single.method(), this.invocation, argumentsWith(id), this.beans)
					: context(argumentsWith(Collections.singletonList(id))));
		return rows.isEmpty() ? null : DependencySet.of(rows);
	}

	private @Nullable Object[] argumentsWith(@Nullable Object id) {
		@Nullable Object[] arguments = this.invocation.getArguments().clone();
		arguments[this.method.bulk().position()] = id;
		return arguments;
	}

	private EvaluationContext context(@Nullable Object[] arguments) {
		return CallContext.of(this.method.declaredMethod().method(), this.invocation, arguments, this.beans);
	}

	/**
	 * Returns what the caller gets.
	 * @param values what was found for each id
	 */
	Object result(List<@Nullable Object> values) {
		Class<?> kind = this.method.bulk().kind();
		Map<@Nullable Object, Object> found = new LinkedHashMap<>();
		for (int index = 0; index < values.size(); index++) {
			Object value = ObjectUtils.unwrapOptional(values.get(index));
			if (value != null) {
				found.put(this.ids.get(index), value);
			}
		}
		if (kind == Map.class) {
			return found;
		}
		return (kind == Set.class) ? new LinkedHashSet<>(found.values()) : new ArrayList<>(found.values());
	}

	@Override
	public List<@Nullable Object> load(List<Integer> missing) throws Throwable {
		List<@Nullable Object> wanted = new ArrayList<>(missing.size());
		missing.forEach((place) -> wanted.add(this.ids.get(place)));
		Map<?, ?> loaded = byId(proceed(wanted), wanted);
		CachedMethod single = this.method.single();
		boolean optional = single != null && single.method().getReturnType() == Optional.class;
		List<@Nullable Object> values = new ArrayList<>(missing.size());
		for (Object id : wanted) {
			Object value = loaded.get(id);
			values.add(optional ? Optional.ofNullable(value) : value);
		}
		return values;
	}

	private @Nullable Object proceed(List<@Nullable Object> wanted) throws Throwable {
		int position = this.method.bulk().position();
		boolean set = this.method.declaredMethod().method().getParameterTypes()[position] == Set.class;
		@Nullable Object[] arguments = argumentsWith(set ? new LinkedHashSet<>(wanted) : wanted);
		if (!(this.invocation instanceof ProxyMethodInvocation proxied)) {
			throw new IllegalStateException(this.method.declaredMethod() + " is not called through a proxy of Spring");
		}
		proxied.setArguments(arguments);
		return proxied.proceed();
	}

	private Map<?, ?> byId(@Nullable Object result, Collection<?> wanted) {
		Map<@Nullable Object, @Nullable Object> found = new HashMap<>();
		if (result instanceof Map<?, ?> map) {
			found.putAll(map);
		}
		Expression id = this.method.bulk().id();
		if (id != null && result instanceof Iterable<?> elements) {
			for (Object element : elements) {
				if (element == null || found.put(id.getValue(element), element) != null) {
					throw failure("returns null or several elements for one id, so that there is no entry for each id");
				}
			}
		}
		if (!new LinkedHashSet<>(wanted).containsAll(found.keySet())) {
			throw failure("returns something for ids that it was not asked for; asked were values of %s, found %s"
				.formatted(types(wanted), types(found.keySet())));
		}
		return found;
	}

	private static Set<String> types(Collection<?> values) {
		Set<String> types = new LinkedHashSet<>();
		values.forEach((value) -> types.add((value != null) ? value.getClass().getSimpleName() : "null"));
		return types;
	}

	private IllegalStateException failure(String problem) {
		return new IllegalStateException("%s with @BulkLookup %s".formatted(this.method.declaredMethod(), problem));
	}

	/**
	 * Decides about what was found for one id; {@code null} in place of a primitive would
	 * make hits of the method for one id fail.
	 */
	@Override
	public boolean isStorable(@Nullable Object value) {
		CachedMethod single = this.method.single();
		if (single != null) {
			return value != null || !single.method().getReturnType().isPrimitive();
		}
		return this.method.expressions().isStorable(() -> context(this.invocation.getArguments()), value);
	}

}
