package io.shadowcache.integration.server;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;
import org.opentest4j.TestAbortedException;
import org.testcontainers.DockerClientFactory;

/**
 * Starts the servers.
 */
public final class ServerExtension implements ParameterResolver {

	@Override
	public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
		return parameter.getParameter().getType() == DatabaseServer.class;
	}

	@Override
	public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
		return server(context);
	}

	/**
	 * Returns the server that a test is to run on.
	 * @param context the test
	 * @return the running server
	 */
	public static DatabaseServer server(ExtensionContext context) {
		ServerKind kind = kind(context);
		if (kind.needsDocker() && !DockerClientFactory.instance().isDockerAvailable()) {
			throw new TestAbortedException("There is no Docker for " + kind);
		}
		return context.getRoot()
			.getStore(Namespace.create(ServerExtension.class))
			.computeIfAbsent(kind, Servers::start, DatabaseServer.class);
	}

	/**
	 * Returns which server a test is to run on.
	 * @param context the test
	 * @return what its class says, or one around it
	 */
	public static ServerKind kind(ExtensionContext context) {
		return AnnotationSupport
			.findAnnotation(context.getRequiredTestClass(), OnServer.class, context.getEnclosingTestClasses())
			.orElseThrow()
			.value();
	}

}
