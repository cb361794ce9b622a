package io.shadowcache.compat.mysqlrediscache;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * A query, or the signature of a function, with its parameters.
 *
 * @param sql the text; every character of it counts, white space included
 * @param params the values of its placeholders in order
 * @param paramNames the names by which the parameters are part of the key, in order.
 * Parameters without a name are <em>not</em> part of it, so that calls with other values
 * meet the same entry; names without a parameter stand for {@code undefined}
 */
public record SharedQuery(String sql, List<? extends @Nullable Object> params, List<String> paramNames) {

	public SharedQuery {
		Objects.requireNonNull(sql, "sql");
		params = Collections.unmodifiableList(new ArrayList<>(params));
		paramNames = List.copyOf(paramNames);
	}

	/**
	 * Begins with the text.
	 * @param sql the query
	 * @return a query without parameters
	 */
	public static SharedQuery of(String sql) {
		return new SharedQuery(sql, List.of(), List.of());
	}

	/**
	 * Adds a named parameter.
	 * @param name its name in the key, such as {@code UserId}
	 * @param value its value: text, a number, a boolean, {@code null}, a date, bytes, or
	 * a list of these
	 * @return a query with one more parameter
	 */
	public SharedQuery with(String name, @Nullable Object value) {
		if (this.params.size() != this.paramNames.size()) {
			throw new IllegalStateException("There are %d parameters, but %d names: add names to all of them"
				.formatted(this.params.size(), this.paramNames.size()));
		}
		List<@Nullable Object> params = new ArrayList<>(this.params);
		params.add(value);
		List<String> names = new ArrayList<>(this.paramNames);
		names.add(name);
		return new SharedQuery(this.sql, params, names);
	}

}
