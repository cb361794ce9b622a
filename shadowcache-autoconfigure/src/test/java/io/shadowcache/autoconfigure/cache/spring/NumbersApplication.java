package io.shadowcache.autoconfigure.cache.spring;

import java.util.UUID;

import io.shadowcache.autoconfigure.ShadowCacheAutoConfiguration;
import io.shadowcache.autoconfigure.ShadowCacheManagerAutoConfiguration;
import io.shadowcache.autoconfigure.ShadowCacheSqlAutoConfiguration;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.cache.CacheManager;
import org.springframework.cache.annotation.EnableCaching;
import org.springframework.cache.concurrent.ConcurrentMapCacheManager;
import org.springframework.cache.interceptor.KeyGenerator;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * An application that behaves as with Spring's own caches, by properties only.
 */
@Configuration(proxyBeanMethods = false)
@EnableCaching
@ImportAutoConfiguration({ DataSourceAutoConfiguration.class, DataSourceTransactionManagerAutoConfiguration.class,
		ShadowCacheSqlAutoConfiguration.class, ShadowCacheAutoConfiguration.class,
		ShadowCacheManagerAutoConfiguration.class })
class NumbersApplication {

	/**
	 * Starts it.
	 * @param service the type of a further bean
	 * @param byReference whether callers get the very objects that were put
	 */
	static ConfigurableApplicationContext start(Class<?> service, boolean byReference) {
		return new SpringApplicationBuilder(NumbersApplication.class, service).web(WebApplicationType.NONE)
			.properties("spring.datasource.url=jdbc:h2:mem:" + UUID.randomUUID(), "shadowcache.store=memory",
					"shadowcache.cache-manager.by-reference=" + byReference, "shadowcache.cache-manager.enabled=true")
			.run();
	}

	@Bean
	KeyGenerator byHash() {
		return (target, method, arguments) -> method.getName() + arguments[0].hashCode();
	}

	/**
	 * Another manager beside that of the application, of which only one method knows.
	 */
	@Bean
	CacheManager other() {
		return new ConcurrentMapCacheManager();
	}

}
