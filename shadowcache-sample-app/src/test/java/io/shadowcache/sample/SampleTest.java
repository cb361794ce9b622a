package io.shadowcache.sample;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/**
 * A test of the running sample on its embedded servers. All such tests share one. It is
 * patient with Redis, so that a busy machine makes no misses.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "sample.data.flights=500", "sample.items.origin-latency=5ms",
				"shadowcache.redis.read-timeout=10s", "shadowcache.redis.write-timeout=10s" })
public @interface SampleTest {

}
