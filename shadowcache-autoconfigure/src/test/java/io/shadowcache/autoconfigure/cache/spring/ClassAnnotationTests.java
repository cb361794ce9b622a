package io.shadowcache.autoconfigure.cache.spring;

/**
 * Tests of annotations of a class.
 */
class ClassAnnotationTests extends WriteAnnotationContract {

	ClassAnnotationTests() {
		super(ClassNumbers.class, true);
	}

}
