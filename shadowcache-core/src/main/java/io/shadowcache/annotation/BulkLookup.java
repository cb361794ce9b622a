package io.shadowcache.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Keeps the result of a {@link CachedQuery} that finds many things by their ids in an
 * entry for each id. One round trip asks the cache for all of them, and the method is
 * called with those ids only that the cache does not have.
 * <p>
 * The method takes a collection of ids, beside other arguments if need be, and returns a
 * {@code List}, {@code Set}, {@code Collection} or {@code Iterable} with at most one
 * element for each id, or a {@code Map} by id. What the caller gets is in the order of
 * the ids he has asked for, each found once; ids of which there is nothing are left out.
 */
@Documented
@Target({ ElementType.METHOD, ElementType.ANNOTATION_TYPE })
@Retention(RetentionPolicy.RUNTIME)
public @interface BulkLookup {

	/**
	 * The parameter that takes the ids.
	 * @return its name; by default the only one that is a collection
	 */
	String ids() default "";

	/**
	 * Where the id is in an element of the result: a SpEL expression over the element.
	 * Has no meaning for a map.
	 * @return such as {@code id} or {@code key.number}
	 */
	String id() default "id";

	/**
	 * The method of the same class that finds one thing by its id, if both are to share
	 * their entries. It takes the id in the place of the collection, and the same other
	 * arguments. Its {@link CachedQuery} says everything about the entries, so that the
	 * one beside this annotation may have nothing but a {@code condition}.
	 * @return the name of a method that is a {@link CachedQuery}; by default none
	 */
	String single() default "";

}
