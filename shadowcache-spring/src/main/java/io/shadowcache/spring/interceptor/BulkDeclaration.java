package io.shadowcache.spring.interceptor;

import java.lang.reflect.Method;

import org.jspecify.annotations.Nullable;

import org.springframework.core.ResolvableType;
import org.springframework.expression.Expression;

/**
 * What was written about a query for many ids, checked.
 *
 * @param position which parameter takes the ids, from 0
 * @param kind the class of the result: an interface of collections, or of maps
 * @param element the type of what is found for one id
 * @param id gives the id of an element; {@code null} if the result is a map
 * @param single the method for one id whose entries are shared, or {@code null}
 */
record BulkDeclaration(int position, Class<?> kind, ResolvableType element, @Nullable Expression id,
		@Nullable Method single) {
}
