package io.shadowcache.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What holds for every {@link CachedQuery} of a class or an interface that does not say
 * otherwise itself, and whose tables its {@link InvalidatesTables} name. It caches
 * nothing alone. The attributes mean what they mean there; properties win over both.
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface ShadowCacheConfig {

	/**
	 * The tables of queries that name neither tables nor rows.
	 * @return as {@link CachedQuery#tables()}
	 */
	String[] tables() default {};

	/**
	 * The time to live of entries.
	 * @return as {@link CachedQuery#ttl()}
	 */
	String ttl() default "";

	/**
	 * The fraction by which it is varied.
	 * @return as {@link CachedQuery#jitter()}
	 */
	String jitter() default "";

	/**
	 * The time to live of results that say that nothing was found.
	 * @return as {@link CachedQuery#nullTtl()}
	 */
	String nullTtl() default "";

	/**
	 * Whether this process keeps entries in its own memory.
	 * @return as {@link CachedQuery#near()}
	 */
	String near() default "";

	/**
	 * For how long one of these may be used.
	 * @return as {@link CachedQuery#maxStaleness()}
	 */
	String maxStaleness() default "";

	/**
	 * Whether entries are loaded anew before they expire.
	 * @return as {@link CachedQuery#earlyRefresh()}
	 */
	String earlyRefresh() default "";

	/**
	 * Whether an expired value is served when the database fails.
	 * @return as {@link CachedQuery#staleOnError()}
	 */
	String staleOnError() default "";

	/**
	 * After what time an expired value is served.
	 * @return as {@link CachedQuery#staleOnTimeout()}
	 */
	String staleOnTimeout() default "";

	/**
	 * For how long after its expiry a value may be served.
	 * @return as {@link CachedQuery#staleFor()}
	 */
	String staleFor() default "";

	/**
	 * The {@code DataSource} that queries read, and that methods with
	 * {@link InvalidatesTables} write.
	 * @return as {@link CachedQuery#dataSource()}
	 */
	String dataSource() default "";

}
