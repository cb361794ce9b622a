package io.shadowcache.dashboard;

import io.shadowcache.annotation.CachedQuery;
import io.shadowcache.annotation.InvalidatesTables;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.ReactorResourceFactory;

/**
 * A little application without a database.
 */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
class Shop {

	@Bean
	ProductRepository productRepository() {
		return new ProductRepository();
	}

	/**
	 * Several applications of a test do not share, and do not close, their threads.
	 */
	@Bean
	ReactorResourceFactory resources() {
		ReactorResourceFactory resources = new ReactorResourceFactory();
		resources.setUseGlobalResources(false);
		return resources;
	}

	/**
	 * Reads and writes a table that there is not.
	 */
	public static class ProductRepository {

		@CachedQuery(tables = "product")
		public String findById(long id) {
			if (id < 0) {
				throw new IllegalArgumentException("secret " + id);
			}
			return "Lamp " + id;
		}

		@InvalidatesTables("product")
		public void update(long id) {
			// The table is what matters.
		}

	}

}
