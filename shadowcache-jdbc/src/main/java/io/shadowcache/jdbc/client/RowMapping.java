package io.shadowcache.jdbc.client;

import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.springframework.core.ResolvableType;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * How rows become objects.
 *
 * @param type the type of a row
 * @param mapper what tells this mapping from others to the same type, part of the key
 * @param rows runs a statement and maps all its rows
 * @param <T> the type of a row
 */
record RowMapping<T>(Type type, String mapper, Function<StatementSpec, List<T>> rows) {

	private static final Type MAP = ResolvableType.forClassWithGenerics(Map.class, String.class, Object.class)
		.getType();

	/**
	 * Maps to records, beans and single columns as {@code JdbcClient} does.
	 */
	static <T> RowMapping<T> to(Class<T> type) {
		return new RowMapping<>(type, "", (statement) -> statement.query(type).list());
	}

	static RowMapping<Map<String, Object>> toMaps() {
		return new RowMapping<>(MAP, "", (statement) -> statement.query().listOfRows());
	}

	/**
	 * Maps by a mapper whose class, where it has a name that lasts, is part of the key.
	 */
	static <T> RowMapping<T> by(RowMapper<T> mapper, Class<T> type) {
		Class<?> known = mapper.getClass();
		boolean lasting = !known.isHidden() && !known.isSynthetic() && known.getCanonicalName() != null;
		return new RowMapping<>(type, lasting ? known.getName() : "mapper",
				(statement) -> statement.query(mapper).list());
	}

}
