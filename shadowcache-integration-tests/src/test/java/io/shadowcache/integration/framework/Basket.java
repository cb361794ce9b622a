package io.shadowcache.integration.framework;

import java.util.Set;

import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * An aggregate in two tables.
 */
@Table("basket")
record Basket(@Id Integer id, String owner, Set<BasketItem> items) {
}
