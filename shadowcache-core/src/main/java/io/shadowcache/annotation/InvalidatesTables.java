package io.shadowcache.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares the tables, or single rows of them, that a method writes. Every cached query
 * that read one of them misses, in every application instance, once the surrounding
 * transaction has committed.
 * <p>
 * The outcome of the transaction decides, not whether the method threw. Without a
 * transaction the tables are invalidated when the method ends, also with an exception.
 * <p>
 * A method may end later: what returns a future or a publisher, or suspends, has written
 * when that is complete, and its caller hears of it after the tables have been
 * invalidated.
 * <p>
 * On a class or an interface it holds for each public method that is neither static nor
 * one of {@code Object}, unless the method has this annotation, {@link CachedQuery} or
 * {@link BulkLookup} itself. Such methods are intercepted by proxies in every mode.
 */
@Documented
@Target({ ElementType.METHOD, ElementType.TYPE })
@Retention(RetentionPolicy.RUNTIME)
public @interface InvalidatesTables {

	/**
	 * The tables written, those reached by triggers and foreign-key actions included.
	 * @return names such as {@code product} or {@code shop.product}, in any case; each
	 * may contain <code>${…}</code> placeholders
	 */
	String[] value() default {};

	/**
	 * The rows written, when the method writes nothing else of their tables: a table,
	 * then the values of its primary key, each a SpEL expression over the arguments in
	 * <code>#{…}</code>, as in {@link CachedQuery#rows()}. Not on a class.
	 * @return such as <code>product#{#product.id}</code>; by default none
	 */
	String[] rows() default {};

	/**
	 * The {@code DataSource} whose tables are written.
	 * @return the name of a bean, as in {@link CachedQuery#dataSource()}; by default the
	 * primary {@code DataSource}
	 */
	String dataSource() default "";

}
