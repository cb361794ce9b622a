package io.shadowcache.aspects;

import java.lang.reflect.Method;
import java.util.List;

import io.shadowcache.spring.interceptor.WovenBeans;
import org.aopalliance.intercept.MethodInterceptor;
import org.aspectj.lang.ProceedingJoinPoint;
import org.aspectj.lang.annotation.Around;
import org.aspectj.lang.annotation.Aspect;
import org.aspectj.lang.annotation.DeclarePrecedence;
import org.aspectj.lang.reflect.MethodSignature;

/**
 * Brings calls of annotated methods to the cache from within the methods. Does nothing
 * where shadowcache.mode is not aspectj.
 * <p>
 * Its place among Spring's aspects is that of the proxies: inside of security, outside of
 * transactions.
 */
@Aspect
@DeclarePrecedence("org.springframework.scheduling.aspectj..*, org.springframework.security..*, "
		+ "io.shadowcache.aspects.ShadowCacheAspect, org.springframework.transaction.aspectj..*")
public final class ShadowCacheAspect {

	@Around("io.shadowcache.aspects.WovenMethods.annotated()")
	public Object around(ProceedingJoinPoint call) throws Throwable {
		Method method = ((MethodSignature) call.getSignature()).getMethod();
		List<MethodInterceptor> interceptors = WovenBeans.around(call.getThis(), method);
		return interceptors.isEmpty() ? call.proceed() : new WovenInvocation(call, method, interceptors).proceed();
	}

}
