package io.shadowcache.operation;

import java.util.Objects;

import io.shadowcache.dependency.DependencySet;

/**
 * A writing method as declared.
 *
 * @param method the method, with its parameter types
 * @param dependencies what it changes
 */
public record InvalidationOperation(String method, DependencySet dependencies) {

	public InvalidationOperation {
		Objects.requireNonNull(method, "method");
		Objects.requireNonNull(dependencies, "dependencies");
	}

}
