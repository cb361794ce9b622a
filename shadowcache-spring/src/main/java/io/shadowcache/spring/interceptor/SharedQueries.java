package io.shadowcache.spring.interceptor;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Warns of several beans of one class: keys do not tell them apart, so that one gets what
 * the other has loaded.
 */
final class SharedQueries {

	private static final Logger logger = LoggerFactory.getLogger(SharedQueries.class);

	private static final String TARGET_OF_A_SCOPE = "scopedTarget.";

	private final Map<String, String> beans = new HashMap<>();

	private final Set<String> warned = new HashSet<>();

	/**
	 * Notes that a bean reaches a query, and warns once for a query that another one
	 * reaches, too.
	 */
	void add(String bean, String name) {
		String plain = bean.startsWith(TARGET_OF_A_SCOPE) ? bean.substring(TARGET_OF_A_SCOPE.length()) : bean;
		String first = this.beans.putIfAbsent(name, plain);
		if (first != null && !first.equals(plain) && this.warned.add(name)) {
			logger.warn("Beans '{}' and '{}' share the entries of query {}: give it a key that tells them apart, "
					+ "or keep one bean", first, plain, name);
		}
	}

}
