package io.shadowcache.spring.interceptor;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.shadowcache.spring.transaction.MethodTransaction;
import org.jspecify.annotations.Nullable;

import org.springframework.aop.framework.AopProxyUtils;
import org.springframework.transaction.annotation.AnnotationTransactionAttributeSource;
import org.springframework.transaction.interceptor.TransactionAttribute;
import org.springframework.transaction.interceptor.TransactionAttributeSource;
import org.springframework.util.ReflectionUtils;

/**
 * Knows how a writing method is declared to meet its caller's transaction: by the method
 * itself, or by the class behind a repository's interface. Not to find a declaration is
 * safe; it invalidates once more.
 */
final class DeclaredTransactions {

	private final TransactionAttributeSource source = new AnnotationTransactionAttributeSource();

	private final DeclaredMethod method;

	private final Map<Class<?>, MethodTransaction> known = new ConcurrentHashMap<>();

	DeclaredTransactions(DeclaredMethod method) {
		this.method = method;
	}

	MethodTransaction of(@Nullable Object target) {
		Class<?> implementation = (target != null) ? AopProxyUtils.ultimateTargetClass(target) : this.method.type();
		MethodTransaction transaction = this.known.get(implementation);
		if (transaction == null) {
			transaction = MethodTransaction.of(find(implementation));
			this.known.put(implementation, transaction);
		}
		return transaction;
	}

	private @Nullable TransactionAttribute find(Class<?> implementation) {
		TransactionAttribute own = this.source.getTransactionAttribute(this.method.method(), this.method.type());
		if (own != null || this.method.type().isAssignableFrom(implementation)) {
			return own;
		}
		List<Method> candidates = Arrays.stream(ReflectionUtils.getUniqueDeclaredMethods(implementation))
			.filter(this::isImplementation)
			.toList();
		return (candidates.size() == 1) ? this.source.getTransactionAttribute(candidates.get(0), implementation) : null;
	}

	/**
	 * The class behind a repository does not implement its interface, and its parameters
	 * are less specific.
	 */
	private boolean isImplementation(Method candidate) {
		Class<?>[] types = this.method.method().getParameterTypes();
		Class<?>[] accepted = candidate.getParameterTypes();
		if (!candidate.getName().equals(this.method.method().getName()) || accepted.length != types.length) {
			return false;
		}
		for (int index = 0; index < types.length; index++) {
			if (!accepted[index].isAssignableFrom(types[index])) {
				return false;
			}
		}
		return true;
	}

}
