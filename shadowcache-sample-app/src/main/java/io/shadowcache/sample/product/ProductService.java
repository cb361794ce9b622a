package io.shadowcache.sample.product;

import java.math.BigDecimal;

import io.shadowcache.sample.problem.ProblemException;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What can be done with products.
 */
@Service
public class ProductService {

	/** Of the column, {@code decimal(10, 2)}. */
	private static final BigDecimal LIMIT = new BigDecimal(100_000_000);

	private final ProductRepository products;

	ProductService(ProductRepository products) {
		this.products = products;
	}

	public Product get(long id) {
		return this.products.findById(id).orElseThrow(() -> notFound(id));
	}

	@Transactional
	public Product add(ProductContent content) {
		Product product = checked(content).withId(0);
		return content.withId(this.products.insert(product));
	}

	@Transactional
	public Product update(long id, ProductContent content) {
		Product product = checked(content).withId(id);
		if (!this.products.update(product)) {
			throw notFound(id);
		}
		return product;
	}

	@Transactional
	public void delete(long id) {
		if (!this.products.delete(id)) {
			throw notFound(id);
		}
	}

	private static ProductContent checked(ProductContent content) {
		if (content.price().compareTo(LIMIT) >= 0) {
			throw ProblemException.unprocessable("price must be less than " + LIMIT);
		}
		if (content.price().stripTrailingZeros().scale() > 2) {
			throw ProblemException.unprocessable("price must not have more than two decimals");
		}
		return content;
	}

	private static ProblemException notFound(long id) {
		return ProblemException.notFound("product", id);
	}

}
