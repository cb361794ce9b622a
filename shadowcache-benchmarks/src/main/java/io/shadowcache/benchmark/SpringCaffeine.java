package io.shadowcache.benchmark;

import com.github.benmanes.caffeine.cache.Caffeine;

import org.springframework.cache.CacheManager;
import org.springframework.cache.annotation.Cacheable;
import org.springframework.cache.annotation.EnableCaching;
import org.springframework.cache.caffeine.CaffeineCacheManager;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Spring's cache over Caffeine, which knows of no other instance.
 */
@Configuration(proxyBeanMethods = false)
@EnableCaching
class SpringCaffeine {

	@Bean
	Rows rows() {
		return new Rows();
	}

	@Bean
	CacheManager cacheManager() {
		CaffeineCacheManager manager = new CaffeineCacheManager("rows", "keyed");
		manager.setCaffeine(Caffeine.newBuilder().maximumSize(1000));
		return manager;
	}

	/**
	 * The query.
	 */
	public static class Rows {

		/**
		 * Keyed by an expression.
		 * @param id tells entries apart
		 * @return a row
		 */
		@Cacheable(cacheNames = "keyed", key = "#id")
		public Row byExpression(long id) {
			return Row.list(1).get(0);
		}

		/**
		 * Keyed by its arguments.
		 * @param id tells entries apart
		 * @return a row
		 */
		@Cacheable("rows")
		public Row byArguments(long id) {
			return Row.list(1).get(0);
		}

	}

}
