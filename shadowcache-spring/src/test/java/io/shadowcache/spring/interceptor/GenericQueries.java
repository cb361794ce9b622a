package io.shadowcache.spring.interceptor;

import java.util.List;

import io.shadowcache.annotation.CachedQuery;

/**
 * Queries inherited from a generic class.
 */
public final class GenericQueries {

	private GenericQueries() {
	}

	public abstract static class Base<T> {

		@CachedQuery(tables = "product")
		public List<T> all() {
			return List.of(one());
		}

		abstract T one();

	}

	static class Names extends Base<String> {

		@Override
		String one() {
			return "a";
		}

	}

	static class Numbers extends Base<Integer> {

		@Override
		Integer one() {
			return 1;
		}

	}

}
