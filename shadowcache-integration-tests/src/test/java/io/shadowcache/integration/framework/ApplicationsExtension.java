package io.shadowcache.integration.framework;

import io.shadowcache.integration.server.ServerExtension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Hands over the applications on the server of a test, started once for each server.
 */
final class ApplicationsExtension implements ParameterResolver {

	@Override
	public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
		return parameter.getParameter().getType() == Applications.class;
	}

	@Override
	public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
		boolean strict = AnnotationSupport
			.findAnnotation(context.getRequiredTestClass(), AtStrict.class, context.getEnclosingTestClasses())
			.isPresent();
		return context.getRoot()
			.getStore(Namespace.create(ServerExtension.class, ApplicationsExtension.class, strict))
			.computeIfAbsent(ServerExtension.kind(context),
					(kind) -> new Applications(ServerExtension.server(context), strict), Applications.class);
	}

}
