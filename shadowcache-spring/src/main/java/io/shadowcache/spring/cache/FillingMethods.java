package io.shadowcache.spring.cache;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import io.shadowcache.annotation.DependsOnTables;
import org.jspecify.annotations.Nullable;

import org.springframework.cache.annotation.AnnotationCacheOperationSource;
import org.springframework.cache.interceptor.CacheEvictOperation;
import org.springframework.cache.interceptor.CacheOperation;
import org.springframework.core.MethodIntrospector;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.util.StringUtils;

/**
 * Reads which caches a method fills from Spring's annotations.
 */
final class FillingMethods {

	private final AnnotationCacheOperationSource source = new AnnotationCacheOperationSource(false);

	private final String managerName;

	FillingMethods(String managerName) {
		this.managerName = managerName;
	}

	/**
	 * Returns all methods of a class that fill caches of ours.
	 * @param placeholders resolves those in the names of tables
	 */
	Collection<FillingMethod> of(Class<?> type, UnaryOperator<String> placeholders) {
		if (!this.source.isCandidateClass(type)) {
			return List.of();
		}
		return MethodIntrospector.selectMethods(type, (Method method) -> filling(method, type, placeholders)).values();
	}

	private @Nullable FillingMethod filling(Method method, Class<?> type, UnaryOperator<String> placeholders) {
		List<CacheOperation> filling = operations(method, type);
		if (filling.isEmpty()) {
			return null;
		}
		Set<String> caches = new HashSet<>();
		filling.stream().filter((one) -> !isResolved(one)).forEach((one) -> caches.addAll(one.getCacheNames()));
		Set<String> tables = tables(method, type).stream().map(placeholders).collect(Collectors.toSet());
		return new FillingMethod(caches, filling.stream().anyMatch(FillingMethods::isResolved), tables,
				DeclaredValue.of(method, type));
	}

	private List<CacheOperation> operations(Method method, Class<?> type) {
		Collection<CacheOperation> all = this.source.getCacheOperations(method, type);
		return (all != null)
				? all.stream().filter((one) -> !(one instanceof CacheEvictOperation)).filter(this::isOurs).toList()
				: List.of();
	}

	private boolean isOurs(CacheOperation operation) {
		String manager = operation.getCacheManager();
		return !StringUtils.hasText(manager) || manager.equals(this.managerName);
	}

	private static boolean isResolved(CacheOperation operation) {
		return StringUtils.hasText(operation.getCacheResolver());
	}

	private static Set<String> tables(Method method, Class<?> type) {
		List<String> tables = new ArrayList<>();
		DependsOnTables ofMethod = AnnotatedElementUtils.findMergedAnnotation(method, DependsOnTables.class);
		DependsOnTables ofType = AnnotatedElementUtils.findMergedAnnotation(type, DependsOnTables.class);
		if (ofMethod != null) {
			tables.addAll(List.of(ofMethod.value()));
		}
		if (ofType != null) {
			tables.addAll(List.of(ofType.value()));
		}
		return new HashSet<>(tables);
	}

}
