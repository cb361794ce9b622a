package io.shadowcache.spring.interceptor;

/**
 * What an administrator has configured. What is configured for one query wins over its
 * annotation, which wins over the defaults.
 */
public interface QuerySettings {

	/**
	 * Returns what is configured for one query.
	 * @param name the name of the query
	 * @return its overrides, {@link QueryOverrides#NONE} if there are none
	 */
	QueryOverrides forQuery(String name);

	/**
	 * Returns what holds for queries whose annotation does not say otherwise.
	 * @return the defaults
	 */
	QueryDefaults defaults();

}
