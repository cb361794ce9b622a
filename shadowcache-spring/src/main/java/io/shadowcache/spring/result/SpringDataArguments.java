package io.shadowcache.spring.result;

import java.util.List;

import io.shadowcache.key.ArgumentEncoder;

import org.springframework.data.domain.KeysetScrollPosition;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.OffsetScrollPosition;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;

/**
 * Gives the arguments of Spring Data's repositories an identity: pages, sort orders,
 * limits and scroll positions.
 */
public final class SpringDataArguments implements ArgumentEncoder {

	private static final List<Class<?>> TYPES = List.of(Pageable.class, Sort.class, Limit.class,
			OffsetScrollPosition.class, KeysetScrollPosition.class);

	@Override
	public boolean supports(Class<?> type) {
		return TYPES.stream().anyMatch((known) -> known.isAssignableFrom(type));
	}

	@Override
	public Object replace(Object argument) {
		if (argument instanceof Pageable pageable) {
			return ofPageable(pageable);
		}
		if (argument instanceof Sort sort) {
			return List.of("sort", sort.stream().map(SpringDataArguments::ofOrder).toList());
		}
		if (argument instanceof Limit limit) {
			return limit.isLimited() ? List.of("limit", limit.max()) : List.of("limit");
		}
		if (argument instanceof OffsetScrollPosition position) {
			return position.isInitial() ? List.of("offset") : List.of("offset", position.getOffset());
		}
		KeysetScrollPosition position = (KeysetScrollPosition) argument;
		return List.of("keyset", position.getDirection().name(), position.getKeys());
	}

	private static List<Object> ofPageable(Pageable pageable) {
		Object sort = pageable.getSort().stream().map(SpringDataArguments::ofOrder).toList();
		return pageable.isPaged() ? List.of("page", pageable.getOffset(), pageable.getPageSize(), sort)
				: List.of("unpaged", sort);
	}

	/**
	 * The class tells apart orders that are equal by their properties but are written to
	 * SQL in different ways.
	 */
	private static List<Object> ofOrder(Sort.Order order) {
		return List.of(order.getClass().getName(), order.getProperty(), order.getDirection().name(),
				order.isIgnoreCase(), order.getNullHandling().name());
	}

}
