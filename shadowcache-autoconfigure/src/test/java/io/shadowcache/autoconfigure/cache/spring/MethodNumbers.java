package io.shadowcache.autoconfigure.cache.spring;

import java.io.IOException;

import org.springframework.cache.annotation.Cacheable;

/**
 * The rest has annotations of its own, too.
 */
public class MethodNumbers extends AnnotatedNumbers<Long> {

	MethodNumbers() {
		super(Long::valueOf);
	}

	@Cacheable("all")
	@Override
	public Long next(Object key) {
		return number();
	}

	@Cacheable("all")
	@Override
	public Long nothing(Object key) {
		return none();
	}

	@Cacheable("all")
	@Override
	public Long byAll(Object... all) {
		return number();
	}

	@Cacheable("all")
	@Override
	public Long fail(Object key) throws IOException {
		throw new IOException(key.toString());
	}

	@Cacheable("all")
	@Override
	public Long failUnchecked(Object key) {
		throw new UnsupportedOperationException(key.toString());
	}

	@Override
	public Number calls() {
		return nothings();
	}

}
