package io.shadowcache.spring.interceptor;

import java.lang.reflect.Method;

import org.jspecify.annotations.Nullable;

/**
 * What expressions see as {@code #root}, as with Spring's own cache annotations.
 *
 * @param method the method called
 * @param methodName its name
 * @param args its arguments
 * @param target the bean
 * @param targetClass the class of the bean
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record ExpressionRoot(Method method, String methodName, @Nullable Object[] args, Object target, Class<?> targetClass) {

	ExpressionRoot(Method method, @Nullable Object[] args, Object target) {
		this(method, method.getName(), args, target, target.getClass());
	}

}
