package io.shadowcache.spring.testing;

import java.io.IOException;
import java.io.UncheckedIOException;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Hands over one {@link MariaDb} to all tests, started for the first of them.
 */
public final class MariaDbExtension implements ParameterResolver {

	@Override
	public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
		return parameter.getParameter().getType() == MariaDb.class;
	}

	@Override
	public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
		return context.getRoot()
			.getStore(Namespace.create(MariaDbExtension.class))
			.computeIfAbsent(MariaDb.class, (type) -> start(), MariaDb.class);
	}

	private static MariaDb start() {
		try {
			return new MariaDb();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
