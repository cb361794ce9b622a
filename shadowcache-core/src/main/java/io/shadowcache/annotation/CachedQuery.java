package io.shadowcache.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Caches the result of a query method until its time to live ends or a table that it read
 * is written.
 * <p>
 * Every attribute except {@code key}, {@code condition} and {@code unless}, and the
 * expressions of {@code rows}, may contain <code>${…}</code> placeholders. An attribute
 * left out takes its value from {@code shadowcache.queries.<name>.*}, then from
 * {@code shadowcache.*}; a property for this query always wins over the annotation.
 * <p>
 * A method may have its result later: a future, a publisher, or what a suspending
 * function of Kotlin returns is cached as the value it ends with, several elements as a
 * list. Such a method has to name its {@link #tables()} or {@link #rows()}, has neither
 * early refresh nor expired values, and leaves the cache alone in a transaction.
 */
@Documented
@Target({ ElementType.METHOD, ElementType.ANNOTATION_TYPE })
@Retention(RetentionPolicy.RUNTIME)
public @interface CachedQuery {

	/**
	 * The name of the query in properties, meters and the endpoint, unique within the
	 * application.
	 * @return the name; by default the simple name of the class, a dot and the name of
	 * the method
	 */
	String name() default "";

	/**
	 * The tables that the query reads, those of joins, sub-queries and views included.
	 * Left out, they are found out from the SQL that the query really executes.
	 * @return names such as {@code product} or {@code shop.product}, in any case; by
	 * default none
	 */
	String[] tables() default {};

	/**
	 * The rows that a call reads, so that writes to other rows leave its entry alone: a
	 * table, then the values of its primary key in the order of its columns, each a SpEL
	 * expression over the arguments in <code>#{…}</code>. A single expression may give a
	 * collection or an array, whose elements are rows each.
	 * <p>
	 * The query must read nothing of these tables but these rows, found by their primary
	 * key. Tables of which it reads more belong in {@link #tables()}. A key that is
	 * neither an integer, a UUID nor a plain text counts as the whole table.
	 * @return such as <code>product#{#id}</code> or
	 * <code>order_item#{#order.id}#{#line}</code>; by default none
	 */
	String[] rows() default {};

	/**
	 * A SpEL expression whose value, instead of all arguments, tells the entries of this
	 * query apart.
	 * @return an expression such as {@code #id} or {@code #p0.id}; by default all
	 * arguments
	 */
	String key() default "";

	/**
	 * The time to live of an entry, before jitter.
	 * @return a positive duration such as {@code 30s}, {@code 10m} or {@code PT1H}
	 */
	String ttl() default "";

	/**
	 * The fraction of the time to live by which it is varied at random, so that entries
	 * stored together do not expire together.
	 * @return a number from 0 to 1; {@code 0.1} draws uniformly from 90 % to 110 %
	 */
	String jitter() default "";

	/**
	 * The time to live of a result that says that nothing was found: {@code null}, an
	 * empty {@code Optional}, collection, map or array.
	 * @return a duration; {@code 0s} does not cache such results; by default the same as
	 * {@link #ttl()}
	 */
	String nullTtl() default "";

	/**
	 * A SpEL expression over the arguments; the cache is neither read nor filled unless
	 * it is true.
	 * @return an expression such as {@code #page < 10}; by default always true
	 */
	String condition() default "";

	/**
	 * A SpEL expression over arguments and {@code #result}; a loaded result for which it
	 * is true is not stored.
	 * @return an expression such as {@code #result.size() > 1000}; by default never true
	 */
	String unless() default "";

	/**
	 * Whether this process keeps entries in its own memory, in front of the store.
	 * @return {@code off}; {@code validated}, where each read asks the store for versions
	 * only; or {@code push}, where a read asks nobody and may be stale for up to a second
	 * after a write of another instance
	 */
	String near() default "";

	/**
	 * For how long an entry in the memory of this process may be used before it is
	 * fetched anew from the store, even if nothing was heard of a change.
	 * @return a positive duration such as {@code 30s} or {@code 5m}
	 */
	String maxStaleness() default "";

	/**
	 * Whether an entry is loaded anew in the background before it expires, so that
	 * callers need not wait: by chance, the likelier the sooner it expires and the longer
	 * the query takes. The method runs on a thread of the cache then, without a
	 * transaction of its caller.
	 * @return {@code true} or {@code false}; by default what
	 * {@code shadowcache.early-refresh.enabled} says
	 */
	String earlyRefresh() default "";

	/**
	 * Whether an expired value, which no write has invalidated, is served if the method
	 * fails with an error of the database.
	 * @return {@code true} or {@code false}; by default what
	 * {@code shadowcache.stale-on-error} says
	 */
	String staleOnError() default "";

	/**
	 * After what time an expired value, which no write has invalidated, is served while
	 * the method goes on. The method runs on a thread of the cache then, if there is such
	 * a value.
	 * @return a duration such as {@code 200ms}, shorter than {@link #staleFor()};
	 * {@code 0s} for never; by default what {@code shadowcache.stale-on-timeout} says
	 */
	String staleOnTimeout() default "";

	/**
	 * For how long after its expiry a value may be served by {@link #staleOnError()} or
	 * {@link #staleOnTimeout()}; it is kept in the store for as long.
	 * @return a positive duration such as {@code 1h}; by default what
	 * {@code shadowcache.stale-for} says
	 */
	String staleFor() default "";

	/**
	 * The {@code DataSource} that the query reads. It must be the primary one, or one of
	 * those that {@code shadowcache.data-sources} names. A query reads one of them; what
	 * also reads another is not cached.
	 * @return the name of a bean; by default the primary {@code DataSource}
	 */
	String dataSource() default "";

}
