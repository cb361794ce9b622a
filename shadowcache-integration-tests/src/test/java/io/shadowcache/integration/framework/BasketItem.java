package io.shadowcache.integration.framework;

import org.springframework.data.relational.core.mapping.Table;

/**
 * A part of a basket.
 */
@Table("basket_item")
record BasketItem(int amount) {
}
