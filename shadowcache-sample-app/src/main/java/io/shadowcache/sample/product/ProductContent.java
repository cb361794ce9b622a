package io.shadowcache.sample.product;

import java.math.BigDecimal;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What clients say about a product.
 *
 * @param name at most 100 characters
 * @param description at most 500 characters; empty if it is left out
 * @param price not negative
 */
public record ProductContent(@NotBlank @Size(max = 100) String name, @Nullable @Size(max = 500) String description,
		@NotNull @PositiveOrZero BigDecimal price) {

	Product withId(long id) {
		return new Product(id, this.name, (this.description != null) ? this.description : "", this.price.setScale(2));
	}

}
