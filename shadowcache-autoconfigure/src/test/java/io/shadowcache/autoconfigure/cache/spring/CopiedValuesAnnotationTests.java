package io.shadowcache.autoconfigure.cache.spring;

/**
 * Tests of annotations of a class where each caller gets a copy.
 */
class CopiedValuesAnnotationTests extends WriteAnnotationContract {

	CopiedValuesAnnotationTests() {
		super(ClassNumbers.class, false);
	}

}
