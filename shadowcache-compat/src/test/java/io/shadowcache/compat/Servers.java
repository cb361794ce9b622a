package io.shadowcache.compat;

import java.time.Duration;

import io.shadowcache.compat.redis.RedisTimeouts;
import io.shadowcache.test.server.RedisProcess;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * One MariaDB and one Redis for all tests of this module, stopped after the last.
 */
public final class Servers implements ParameterResolver {

	/** Outlasts a busy machine. */
	public static final RedisTimeouts PATIENT = new RedisTimeouts(Duration.ofSeconds(20), Duration.ofSeconds(20));

	private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(Servers.class);

	@Override
	public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
		Class<?> type = parameter.getParameter().getType();
		return type == Catalogs.class || type == RedisProcess.class;
	}

	@Override
	public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
		ExtensionContext.Store store = context.getRoot().getStore(NAMESPACE);
		if (parameter.getParameter().getType() == RedisProcess.class) {
			return store.computeIfAbsent("redis", (key) -> RedisProcess.start());
		}
		return store.computeIfAbsent("mariadb", (key) -> new Catalogs());
	}

}
