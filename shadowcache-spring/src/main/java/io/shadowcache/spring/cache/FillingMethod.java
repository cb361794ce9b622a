package io.shadowcache.spring.cache;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * A method that puts its results into caches.
 *
 * @param caches the names of the caches
 * @param resolved whether a resolver chooses caches, whatever names there are
 * @param tables the tables that its results are declared to depend on
 * @param value what it puts, or {@code null} if its declaration does not tell
 */
record FillingMethod(Set<String> caches, boolean resolved, Set<String> tables, @Nullable DeclaredValue value) {

	FillingMethod {
		caches = Set.copyOf(caches);
		tables = Set.copyOf(tables);
	}

	/**
	 * Whether this may be one of the methods that fill a cache.
	 */
	boolean mayFill(String cache) {
		return this.resolved || this.caches.contains(cache);
	}

}
