package io.shadowcache.spring.interceptor;

import java.util.Arrays;

import io.shadowcache.engine.Loader;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;

import org.springframework.expression.BeanResolver;
import org.springframework.expression.EvaluationContext;

/**
 * One call of a query method. Confined to the thread of the caller.
 */
final class QueryCall implements Loader {

	private final CachedMethod query;

	private final MethodInvocation invocation;

	private final BeanResolver beans;

	private @Nullable EvaluationContext context;

	QueryCall(CachedMethod query, MethodInvocation invocation, BeanResolver beans) {
		this.query = query;
		this.invocation = invocation;
		this.beans = beans;
	}

	/**
	 * Returns what was passed; what a suspending function goes on with is none of that.
	 */
	@Nullable Object[] arguments() {
		@Nullable Object[] arguments = this.invocation.getArguments();
		return this.query.delivery().isSuspending() ? Arrays.copyOf(arguments, arguments.length - 1) : arguments;
	}

	MethodInvocation invocation() {
		return this.invocation;
	}

	/**
	 * Returns what expressions are evaluated in, made with the first expression.
	 */
	EvaluationContext context() {
		if (this.context == null) {
			this.context = CallContext.of(this.query.method(), this.invocation, this.beans);
		}
		return this.context;
	}

	/**
	 * Returns this call for another thread, which finds the invocation where advice looks
	 * for it.
	 * @return {@code null} if the invocation cannot be copied
	 */
	@Nullable QueryCall copy() {
		MethodInvocation copy = Invocations.copy(this.invocation);
		return (copy != null) ? new QueryCall(this.query, copy, this.beans) : null;
	}

	/**
	 * Returns a copy, or this call if it cannot be copied.
	 */
	QueryCall copyOrSame() {
		QueryCall copy = copy();
		return (copy != null) ? copy : this;
	}

	/**
	 * Runs the query on a thread that has not come through the proxy.
	 */
	@Nullable Object loadExposed() throws Throwable {
		return Invocations.proceed(this.invocation);
	}

	@Override
	public @Nullable Object load() throws Throwable {
		return this.invocation.proceed();
	}

	/**
	 * Decides about a result; {@code null} in place of a primitive would make every hit
	 * fail.
	 */
	@Override
	public boolean isStorable(@Nullable Object result) {
		if (result == null && this.query.method().getReturnType().isPrimitive()) {
			return false;
		}
		return this.query.expressions().isStorable(this::context, result);
	}

}
