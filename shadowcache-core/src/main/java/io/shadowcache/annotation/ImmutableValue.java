package io.shadowcache.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares that values of a class never change once they are constructed, and nothing
 * that can be reached from them either, so that a near cache may give the same object to
 * many callers. Records of immutable components, and enums, need no declaration.
 * <p>
 * A record that holds a list needs it, for example, and must copy that list in its
 * constructor ({@code List.copyOf}).
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface ImmutableValue {

}
