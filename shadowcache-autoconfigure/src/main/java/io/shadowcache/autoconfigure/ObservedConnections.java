package io.shadowcache.autoconfigure;

import javax.sql.DataSource;

import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;

/**
 * Takes the connections of a DataSource bean from an observed one.
 *
 * @param observed the observed one
 */
record ObservedConnections(DataSource observed) implements MethodInterceptor {

	@Override
	public @Nullable Object invoke(MethodInvocation call) throws Throwable {
		if (!call.getMethod().getName().equals("getConnection")) {
			return call.proceed();
		}
		Object[] arguments = call.getArguments();
		return (arguments.length == 2) ? this.observed.getConnection((String) arguments[0], (String) arguments[1])
				: this.observed.getConnection();
	}

}
