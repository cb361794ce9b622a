package io.shadowcache.spring.interceptor;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Warns of repositories of Spring Data that cache queries but write by methods that they
 * inherit, which carry no annotation.
 */
final class InheritedWrites {

	private static final Logger logger = LoggerFactory.getLogger(InheritedWrites.class);

	private static final String REPOSITORY = "org.springframework.data.repository.CrudRepository";

	private InheritedWrites() {
	}

	static void check(Collection<CacheOperation> operations) {
		operations.stream()
			.filter(CachedMethod.class::isInstance)
			.map((operation) -> operation.declaredMethod().type())
			.filter(InheritedWrites::isRepository)
			.findFirst()
			.filter((type) -> operations.stream().noneMatch(InheritedWrites::isInheritedWrite))
			.ifPresent(
					(type) -> logger.warn(
							"{} has cached queries, but inherits save and delete methods that "
									+ "invalidate nothing: redeclare those you use with @InvalidatesTables",
							type.getName()));
	}

	/**
	 * Whoever has redeclared one knows what to do with the others.
	 */
	private static boolean isInheritedWrite(CacheOperation operation) {
		Method method = operation.declaredMethod().method();
		return operation instanceof WritingMethod
				&& (method.getName().startsWith("save") || method.getName().startsWith("delete"));
	}

	private static boolean isRepository(@Nullable Class<?> type) {
		return type != null && (type.getName().equals(REPOSITORY) || isRepository(type.getSuperclass())
				|| Arrays.stream(type.getInterfaces()).anyMatch(InheritedWrites::isRepository));
	}

}
