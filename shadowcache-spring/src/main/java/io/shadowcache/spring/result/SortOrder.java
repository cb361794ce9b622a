package io.shadowcache.spring.result;

import org.springframework.data.domain.Sort;

/**
 * One criterion of a sort order. Public for codecs that build records by reflection.
 *
 * @param property what is sorted by
 * @param direction in which direction
 * @param ignoreCase whether upper and lower case are the same
 * @param nulls where absent values go
 */
public record SortOrder(String property, Sort.Direction direction, boolean ignoreCase, Sort.NullHandling nulls) {

	static SortOrder of(Sort.Order order) {
		return new SortOrder(order.getProperty(), order.getDirection(), order.isIgnoreCase(), order.getNullHandling());
	}

	Sort.Order toOrder() {
		return new Sort.Order(this.direction, this.property, this.ignoreCase, this.nulls);
	}

}
