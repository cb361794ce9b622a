package io.shadowcache.spring.interceptor;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

import io.shadowcache.annotation.CachedQuery;

import org.springframework.core.annotation.AliasFor;

/**
 * An annotation of an application's own.
 */
@Retention(RetentionPolicy.RUNTIME)
@CachedQuery(tables = "product")
@interface ProductQuery {

	@AliasFor(annotation = CachedQuery.class)
	String name() default "";

}
