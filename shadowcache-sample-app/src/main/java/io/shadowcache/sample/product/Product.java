package io.shadowcache.sample.product;

import java.math.BigDecimal;

/**
 * A row of {@code product}.
 *
 * @param id primary key
 * @param name at most 100 characters
 * @param description at most 500 characters, perhaps none
 * @param price not negative, with two decimals
 */
public record Product(long id, String name, String description, BigDecimal price) {
}
