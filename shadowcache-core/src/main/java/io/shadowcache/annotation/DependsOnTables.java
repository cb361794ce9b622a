package io.shadowcache.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares the tables that results of {@code @Cacheable} methods of Spring's are computed
 * from, on a method or for all methods of a class. Every entry of the caches that these
 * methods fill misses, in every application instance, once one of the tables has changed.
 * <p>
 * What a method reads through the observed {@code DataSource} on its own thread is found
 * out without it. It is needed where the statements cannot be seen.
 */
@Documented
@Target({ ElementType.METHOD, ElementType.TYPE })
@Retention(RetentionPolicy.RUNTIME)
public @interface DependsOnTables {

	/**
	 * The tables.
	 * @return names such as {@code product} or {@code shop.product}, in any case; each
	 * may contain <code>${…}</code> placeholders
	 */
	String[] value();

}
