package io.shadowcache.engine;

import io.shadowcache.dependency.DependencySet;
import io.shadowcache.store.WriterId;

/**
 * New versions that are yet to be written.
 *
 * @param dependencies what was changed
 * @param writer who changed it; its marks, if any, are withdrawn with the same step
 * @param whenConfirmed to be called when they have been written; returns at once
 */
record Release(DependencySet dependencies, WriterId writer, Runnable whenConfirmed) {

	Release(DependencySet dependencies, WriterId writer) {
		this(dependencies, writer, () -> {
		});
	}

}
