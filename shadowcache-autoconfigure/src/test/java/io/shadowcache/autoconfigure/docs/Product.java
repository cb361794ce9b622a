package io.shadowcache.autoconfigure.docs;

import java.math.BigDecimal;

// tag::product[]
public record Product(long id, String category, String name, BigDecimal price) {
}
// end::product[]
