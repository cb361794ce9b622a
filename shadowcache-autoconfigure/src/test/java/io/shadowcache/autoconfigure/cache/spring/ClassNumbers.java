package io.shadowcache.autoconfigure.cache.spring;

import java.io.IOException;

import org.springframework.cache.annotation.Cacheable;

/**
 * The rest has the annotation of the class.
 */
@Cacheable("all")
public class ClassNumbers extends AnnotatedNumbers<Object> {

	ClassNumbers() {
		super((number) -> number);
	}

	@Override
	public Object next(Object key) {
		return number();
	}

	@Override
	public Object nothing(Object key) {
		return none();
	}

	@Override
	public Object byAll(Object... all) {
		return number();
	}

	@Override
	public Object fail(Object key) throws IOException {
		throw new IOException(key.toString());
	}

	@Override
	public Object failUnchecked(Object key) {
		throw new UnsupportedOperationException(key.toString());
	}

	@Override
	public Number calls() {
		return nothings();
	}

}
