package io.shadowcache.autoconfigure.cache.spring;

/**
 * Tests of annotations of methods.
 */
class MethodAnnotationTests extends WriteAnnotationContract {

	MethodAnnotationTests() {
		super(MethodNumbers.class, true);
	}

}
