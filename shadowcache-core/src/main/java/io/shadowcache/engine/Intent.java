package io.shadowcache.engine;

import java.util.Objects;

import io.shadowcache.dependency.DependencySet;
import io.shadowcache.store.WriterId;

/**
 * What a transaction leaves behind in its own database, so that others can finish what
 * its process may not live to do.
 *
 * @param writer who is about to commit
 * @param dependencies what is to be invalidated when it has
 */
public record Intent(WriterId writer, DependencySet dependencies) {

	public Intent {
		Objects.requireNonNull(writer, "writer");
		Objects.requireNonNull(dependencies, "dependencies");
	}

}
