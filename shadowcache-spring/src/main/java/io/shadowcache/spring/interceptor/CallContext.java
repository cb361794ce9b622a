package io.shadowcache.spring.interceptor;

import java.lang.reflect.Method;

import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;

import org.springframework.context.expression.MethodBasedEvaluationContext;
import org.springframework.expression.BeanResolver;
import org.springframework.expression.EvaluationContext;

/**
 * Makes what the expressions of an annotated method are evaluated in.
 */
final class CallContext {

	private CallContext() {
	}

	static EvaluationContext of(Method method, MethodInvocation invocation, BeanResolver beans) {
		return of(method, invocation, invocation.getArguments(), beans);
	}

	/**
	 * Makes the same for other arguments than those of the call.
	 */
	static EvaluationContext of(Method method, MethodInvocation invocation, @Nullable Object[] arguments,
			BeanResolver beans) {
		Object target = invocation.getThis();
		ExpressionRoot root = new ExpressionRoot(method, arguments, (target != null) ? target : invocation);
		MethodBasedEvaluationContext context = new MethodBasedEvaluationContext(root, method, arguments,
				ExpressionParser.PARAMETER_NAMES);
		context.setBeanResolver(beans);
		return context;
	}

}
