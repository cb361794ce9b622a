package io.shadowcache.aspects;

import java.lang.reflect.Method;
import java.util.List;

import org.aopalliance.intercept.MethodInterceptor;
import org.aspectj.lang.ProceedingJoinPoint;
import org.jspecify.annotations.Nullable;

import org.springframework.aop.framework.ReflectiveMethodInvocation;

/**
 * A call of a woven method, in the form in which Spring's interceptors take it.
 */
final class WovenInvocation extends ReflectiveMethodInvocation {

	private final ProceedingJoinPoint joinPoint;

	WovenInvocation(ProceedingJoinPoint joinPoint, Method method, List<MethodInterceptor> interceptors) {
		super(joinPoint.getThis(), joinPoint.getThis(), method, joinPoint.getArgs(), joinPoint.getThis().getClass(),
				List.copyOf(interceptors));
		this.joinPoint = joinPoint;
	}

	@Override
	protected @Nullable Object invokeJoinpoint() throws Throwable {
		return this.joinPoint.proceed(getArguments());
	}

}
