package io.shadowcache.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares the tables that a method writes. Every cached query that read one of them
 * misses, in every application instance, once the surrounding transaction has committed.
 * <p>
 * The outcome of the transaction decides, not whether the method threw. Without a
 * transaction the tables are invalidated when the method ends, also with an exception.
 */
@Documented
@Target({ ElementType.METHOD, ElementType.ANNOTATION_TYPE })
@Retention(RetentionPolicy.RUNTIME)
public @interface InvalidatesTables {

	/**
	 * The tables written, those reached by triggers and foreign-key actions included.
	 * @return names such as {@code product} or {@code shop.product}, in any case; each
	 * may contain <code>${…}</code> placeholders
	 */
	String[] value();

}
