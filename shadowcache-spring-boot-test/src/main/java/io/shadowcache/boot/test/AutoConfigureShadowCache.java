package io.shadowcache.boot.test;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.shadowcache.autoconfigure.StoreType;

import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.test.context.PropertyMapping;

/**
 * Tests with the cache: in a whole application ({@code @SpringBootTest}), and in slices
 * of one, such as {@code @JdbcTest} and {@code @DataJpaTest}, which have no cache
 * otherwise.
 * <p>
 * There is a bean {@link CacheCalls} to ask what the cache has done. Each test method
 * begins with a cache that has no answer yet, also where methods share an application
 * context.
 * <p>
 * What is given here wins over the properties of the application.
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ImportAutoConfiguration
@PropertyMapping("shadowcache")
public @interface AutoConfigureShadowCache {

	/**
	 * Whether queries are cached. If not, the test runs as the application would with
	 * {@code shadowcache.enabled=false}.
	 * @return {@code true} by default
	 */
	boolean enabled() default true;

	/**
	 * Where entries are kept.
	 * @return the memory of the test's process by default, so that no server is needed
	 */
	StoreType store() default StoreType.MEMORY;

}
