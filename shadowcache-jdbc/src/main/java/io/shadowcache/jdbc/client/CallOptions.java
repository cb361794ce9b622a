package io.shadowcache.jdbc.client;

/**
 * How one call uses the cache.
 *
 * @param name the name of the query, {@link #UNNAMED} if it has none
 * @param lifetime how long its entry lives
 * @param reads what its result depends on
 * @param tags the parameters that its result depends on
 * @param use whether the cache is asked
 */
record CallOptions(String name, Lifetime lifetime, DeclaredReads reads, Tags tags, CacheUse use) {

	/**
	 * The name under which queries without a name are counted, and which all entries of
	 * the programmatic API depend on.
	 */
	static final String UNNAMED = "sql";

	static final CallOptions NONE = new CallOptions(UNNAMED, Lifetime.CONFIGURED, DeclaredReads.FOUND, Tags.NONE,
			CacheUse.USUAL);

	boolean isNamed() {
		return !this.name.equals(UNNAMED);
	}

	CallOptions named(String value) {
		if (value.isBlank()) {
			throw new IllegalArgumentException("The name of a query must not be blank: leave it out, or write one such "
					+ "as products-by-category");
		}
		return new CallOptions(value, this.lifetime, this.reads, this.tags, this.use);
	}

	CallOptions living(Lifetime value) {
		return new CallOptions(this.name, value.checked(), this.reads, this.tags, this.use);
	}

	CallOptions reading(DeclaredReads value) {
		return new CallOptions(this.name, this.lifetime, value, this.tags, this.use);
	}

	CallOptions tagged(Tags value) {
		return new CallOptions(this.name, this.lifetime, this.reads, value, this.use);
	}

	CallOptions using(CacheUse value) {
		return new CallOptions(this.name, this.lifetime, this.reads, this.tags, value);
	}

	/**
	 * How a call meets the cache.
	 */
	enum CacheUse {

		/** It asks, and stores what it has loaded. */
		USUAL,
		/** It does not ask, and stores what it has loaded. */
		REFRESH,
		/** It neither asks nor stores. */
		NONE

	}

}
