package io.shadowcache.engine;

/**
 * A loader that may run on any thread.
 */
interface DetachableLoader extends Loader {

	static Loader of(DetachableLoader loader) {
		return loader;
	}

	@Override
	default Loader detached() {
		return this;
	}

}
