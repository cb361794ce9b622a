package io.shadowcache.sample.problem;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.http.HttpStatus;

/**
 * With which problem details an endpoint answers, besides those that follow from its
 * parameters, as it is said in the description of the API.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Problems {

	/**
	 * The status codes of these answers.
	 */
	HttpStatus[] value();

}
