package io.shadowcache.jdbc.client;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import org.jspecify.annotations.Nullable;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.RowMapper;

/**
 * A statement with its parameters. Immutable: each method returns a changed copy, so that
 * a statement can be kept and varied.
 */
public final class SqlQuery extends CachedCall<SqlQuery> {

	private final CallRunner runner;

	private final String sql;

	private final SqlParameters parameters;

	SqlQuery(CallRunner runner, String sql, SqlParameters parameters, CallOptions options) {
		super(options);
		this.runner = runner;
		this.sql = sql;
		this.parameters = parameters;
	}

	@Override
	SqlQuery with(CallOptions changed) {
		return new SqlQuery(this.runner, this.sql, this.parameters, changed);
	}

	private SqlQuery with(SqlParameters changed) {
		return new SqlQuery(this.runner, this.sql, changed, options());
	}

	/**
	 * Adds the value of the next {@code ?}.
	 * @param value the value
	 * @return a changed copy
	 */
	public SqlQuery param(@Nullable Object value) {
		return with(this.parameters.and(value));
	}

	/**
	 * Sets the value of {@code :name}.
	 * @param name the name, without the colon
	 * @param value the value; a collection for {@code in (:name)}
	 * @return a changed copy
	 */
	public SqlQuery param(String name, @Nullable Object value) {
		return with(this.parameters.and(name, value));
	}

	/**
	 * Adds the values of the next {@code ?}.
	 * @param values the values in order
	 * @return a changed copy
	 */
	public SqlQuery params(@Nullable Object... values) {
		return with(Arrays.stream(values).reduce(this.parameters, SqlParameters::and, (one, other) -> other));
	}

	/**
	 * Sets the values of several {@code :name}.
	 * @param values the values by name, without colons
	 * @return a changed copy
	 */
	public SqlQuery params(Map<String, ?> values) {
		SqlParameters all = this.parameters;
		for (Map.Entry<String, ?> value : values.entrySet()) {
			all = all.and(value.getKey(), value.getValue());
		}
		return with(all);
	}

	/**
	 * Maps each row to a record or bean by the names of its columns, or a single column
	 * to a simple type, as {@code JdbcClient} does.
	 * @param type the type of a row
	 * @param <T> the type of a row
	 * @return the query with this mapping
	 * @throws io.shadowcache.codec.UnsupportedTypeException if values of the type would
	 * not come back equal from the cache
	 */
	public <T> MappedQuery<T> query(Class<T> type) {
		return mapped(RowMapping.to(type));
	}

	/**
	 * Maps each row by a mapper. The query needs a {@link #name} then, since nothing else
	 * tells one mapper from another of the same type in the key.
	 * @param mapper maps a row; each name of a query goes with one mapper for each type
	 * @param type the type of a row
	 * @param <T> the type of a row
	 * @return the query with this mapping
	 * @throws IllegalStateException if the query has no name
	 * @throws io.shadowcache.codec.UnsupportedTypeException if values of the type would
	 * not come back equal from the cache
	 */
	public <T> MappedQuery<T> query(RowMapper<T> mapper, Class<T> type) {
		if (!options().isNamed()) {
			throw new IllegalStateException(
					"A query with a RowMapper needs a name, which tells its entries from those of "
							+ "other mappers to %s: call name(…) before".formatted(type.getName()));
		}
		return mapped(RowMapping.by(mapper, type));
	}

	/**
	 * Makes each row a map from column to value. Names of columns are found in any case.
	 * @return the query with this mapping
	 */
	public MappedQuery<Map<String, Object>> query() {
		return mapped(RowMapping.toMaps());
	}

	/**
	 * Executes a statement that changes something. What it changes is invalidated when it
	 * is committed.
	 * @return how many rows were changed
	 * @throws DataAccessException what the database says
	 */
	public int update() {
		return this.runner.update(this.sql, this.parameters);
	}

	/**
	 * Executes a statement that changes something, on another thread, outside the
	 * transaction of this one.
	 * @return how many rows were changed
	 */
	public CompletableFuture<Integer> updateAsync() {
		return this.runner.later().run(this::update);
	}

	/**
	 * Executes a statement of any kind: one that only reads is cached, any other is
	 * executed and invalidates what it changes when it is committed.
	 * @return rows or number of changed rows, with source and latency
	 * @throws DataAccessException what the database says
	 */
	public ExecutionResult execute() {
		return this.runner.execute(options(), this.sql, this.parameters);
	}

	/**
	 * Executes a statement of any kind on another thread, outside the transaction of this
	 * one.
	 * @return rows or number of changed rows, with source and latency
	 */
	public CompletableFuture<ExecutionResult> executeAsync() {
		return this.runner.later().run(this::execute);
	}

	private <T> MappedQuery<T> mapped(RowMapping<T> mapping) {
		this.runner.planner().typeOf(new ListType(mapping.type()));
		return new MappedQuery<>(this.runner, new Statement(this.sql, this.parameters, options()), mapping);
	}

	/**
	 * Shows the text, which tells statements apart for people.
	 */
	@Override
	public String toString() {
		return "SqlQuery[" + this.sql + "]";
	}

	/**
	 * A statement as it is asked.
	 *
	 * @param sql its text
	 * @param parameters its parameters
	 * @param options how it uses the cache
	 */
	record Statement(String sql, SqlParameters parameters, CallOptions options) {
	}

}
