package io.shadowcache.spring.interceptor;

/**
 * Which database the queries read. Asked when the application has started or a query is
 * first called, whichever comes first, never while proxies are built.
 */
public interface DatabaseIdentity {

	/**
	 * Returns the id that all applications on one database share.
	 * @return the id, such as {@code mysql:localhost:3306:shop}
	 */
	String id();

	/**
	 * Returns the schema or catalog that unqualified table names belong to.
	 * @return its name, or an empty string if it is not known
	 */
	String defaultSchema();

}
