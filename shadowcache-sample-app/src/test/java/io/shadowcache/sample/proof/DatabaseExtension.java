package io.shadowcache.sample.proof;

import io.shadowcache.sample.server.TestDatabase;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Hands the one database of all proofs to tests; it is stopped after the last test.
 */
public final class DatabaseExtension implements ParameterResolver {

	@Override
	public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
		return parameter.getParameter().getType() == TestDatabase.class;
	}

	@Override
	public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
		return context.getRoot()
			.getStore(Namespace.create(DatabaseExtension.class))
			.computeIfAbsent(TestDatabase.class, (type) -> new TestDatabase(), TestDatabase.class);
	}

}
