package io.shadowcache.autoconfigure;

import java.math.BigDecimal;
import java.util.concurrent.atomic.AtomicInteger;

import io.shadowcache.annotation.CachedQuery;
import io.shadowcache.annotation.InvalidatesTables;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * A little application without a database.
 */
@Configuration(proxyBeanMethods = false)
class Shop {

	@Bean
	ProductRepository productRepository() {
		return new ProductRepository();
	}

	/**
	 * A product.
	 *
	 * @param id its number
	 * @param price its price
	 */
	public record Product(long id, BigDecimal price) {
	}

	/**
	 * Counts its loads.
	 */
	public static class ProductRepository {

		private final AtomicInteger loads = new AtomicInteger();

		@CachedQuery(tables = { "product", "vendor" })
		public Product findById(long id) {
			this.loads.incrementAndGet();
			return new Product(id, new BigDecimal("1.50"));
		}

		@CachedQuery(tables = "product", ttl = "1h")
		public long count() {
			return this.loads.incrementAndGet();
		}

		@InvalidatesTables("product")
		public void update(long id) {
			// The table is what matters.
		}

		int loads() {
			return this.loads.get();
		}

	}

}
