package io.shadowcache.aspects;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.shadowcache.annotation.CachedQuery;

/**
 * An annotation of an application, made of one of ours.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@CachedQuery(tables = "product")
@interface CachedProducts {

}
