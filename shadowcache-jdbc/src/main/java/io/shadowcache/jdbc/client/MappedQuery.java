package io.shadowcache.jdbc.client;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import io.shadowcache.spring.async.Futures;

import org.springframework.dao.DataAccessException;
import org.springframework.dao.IncorrectResultSizeDataAccessException;
import org.springframework.dao.support.DataAccessUtils;

/**
 * A query with its mapping. All ways to ask it share one entry, the list of its rows.
 * Immutable.
 *
 * @param <T> the type of a row
 */
public final class MappedQuery<T> {

	private final CallRunner runner;

	private final SqlQuery.Statement statement;

	private final RowMapping<T> mapping;

	MappedQuery(CallRunner runner, SqlQuery.Statement statement, RowMapping<T> mapping) {
		this.runner = runner;
		this.statement = statement;
		this.mapping = mapping;
	}

	/**
	 * Asks for all rows.
	 * @return the rows, perhaps none, in a list of its own for each call
	 * @throws DataAccessException what the database says; nothing is cached then
	 */
	public CachedResult<List<T>> list() {
		return this.runner.rows(this.statement, this.mapping);
	}

	/**
	 * Asks for the only row.
	 * @return the row
	 * @throws IncorrectResultSizeDataAccessException if there is none, or more than one
	 * @throws DataAccessException what the database says; nothing is cached then
	 */
	public CachedResult<T> single() {
		return list().map(DataAccessUtils::requiredSingleResult);
	}

	/**
	 * Asks for the only row, if there is one.
	 * @return the row, or empty
	 * @throws IncorrectResultSizeDataAccessException if there is more than one
	 * @throws DataAccessException what the database says; nothing is cached then
	 */
	public CachedResult<Optional<T>> optional() {
		return list().map(DataAccessUtils::optionalResult);
	}

	/**
	 * Asks for all rows on another thread, outside the transaction of this one.
	 * @return as {@link #list()}
	 */
	public CompletableFuture<CachedResult<List<T>>> listAsync() {
		return this.runner.rowsLater(this.statement, this.mapping);
	}

	/**
	 * Asks for the only row on another thread, outside the transaction of this one.
	 * @return as {@link #single()}
	 */
	public CompletableFuture<CachedResult<T>> singleAsync() {
		return Futures.map(listAsync(), (result) -> result.map(DataAccessUtils::requiredSingleResult));
	}

	/**
	 * Asks for the only row, if there is one, on another thread, outside the transaction
	 * of this one.
	 * @return as {@link #optional()}
	 */
	public CompletableFuture<CachedResult<Optional<T>>> optionalAsync() {
		return Futures.map(listAsync(), (result) -> result.map(DataAccessUtils::optionalResult));
	}

	/**
	 * Returns the entry of this query with its parameters, to look at, store or remove it
	 * without running the query.
	 * @return the entry, as the list of its rows
	 */
	public CacheEntry<List<T>> entry() {
		return new CacheEntry<>(this.runner.calls(), () -> this.runner.plan(this.statement, this.mapping));
	}

}
