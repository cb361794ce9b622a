package io.shadowcache.integration.client;

import java.math.BigDecimal;

/**
 * A row of the table {@code product}.
 */
record Product(long id, String category, BigDecimal price) {
}
