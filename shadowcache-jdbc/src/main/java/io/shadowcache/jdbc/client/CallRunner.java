package io.shadowcache.jdbc.client;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

import io.shadowcache.jdbc.observe.StatementInspector.Inspection;
import org.jspecify.annotations.Nullable;

/**
 * Runs statements and functions through the cache. Safe for use by many threads.
 */
final class CallRunner {

	private final SqlEngine engine;

	private final CallPlanner planner;

	private final Calls calls;

	private final SqlExecution execution;

	private final CallCounts counts;

	private final LaterCalls later;

	CallRunner(SqlEngine engine, CallPlanner planner, Calls calls, CallCounts counts, Executor executor) {
		this.engine = engine;
		this.planner = planner;
		this.calls = calls;
		this.counts = counts;
		this.later = new LaterCalls(calls, executor);
		this.execution = new SqlExecution(engine.database().dataSource());
	}

	CallPlanner planner() {
		return this.planner;
	}

	Calls calls() {
		return this.calls;
	}

	<T> PreparedCall plan(SqlQuery.Statement statement, RowMapping<T> mapping) {
		return this.planner.query(statement.options(), new ListType(mapping.type()), statement.sql(),
				statement.parameters(), mapping.mapper());
	}

	/**
	 * Asks for rows. The type is the one that the codec was made for.
	 */
	@SuppressWarnings("unchecked")
	<T> CachedResult<List<T>> rows(SqlQuery.Statement statement, RowMapping<T> mapping) {
		long start = this.calls.begin();
		CachedResult<?> result = run(plan(statement, mapping), start,
				() -> this.execution.rows(statement.sql(), statement.parameters(), mapping));
		return (CachedResult<List<T>>) result;
	}

	int update(String sql, SqlParameters parameters) {
		this.calls.requireOpen();
		this.counts.countWrite();
		return this.execution.update(sql, parameters);
	}

	ExecutionResult execute(CallOptions options, String sql, SqlParameters parameters) {
		long start = this.calls.begin();
		Inspection inspection = this.engine.database().inspector().inspect(sql);
		if (inspection.refusal() == null || !options.reads().found()) {
			CachedResult<List<Map<String, Object>>> result = rows(new SqlQuery.Statement(sql, parameters, options),
					RowMapping.toMaps());
			return new ExecutionResult(List.copyOf(result.value()), 0, result.source(), result.latency(), result.age());
		}
		return executePast(sql, parameters, start, inspection.writes());
	}

	private ExecutionResult executePast(String sql, SqlParameters parameters, long start, boolean writes) {
		if (writes) {
			this.counts.countWrite();
		}
		else {
			this.counts.count(ResultSource.CACHE_BYPASS);
		}
		SqlExecution.Outcome outcome = this.execution.execute(sql, parameters);
		return new ExecutionResult(outcome.rows(), outcome.updated(), ResultSource.CACHE_BYPASS,
				this.calls.since(start), Duration.ZERO);
	}

	/**
	 * Answers a call whose computation throws only what it declares.
	 */
	@SuppressWarnings("unchecked")
	<X extends Exception> CachedResult<@Nullable Object> run(PreparedCall call, long start,
			CachedFunction.Computation<? extends @Nullable Object, X> computation) throws X {
		try {
			return this.calls.answer(call, start, computation::compute);
		}
		catch (RuntimeException | Error ex) {
			throw ex;
		}
		catch (Throwable ex) {
			throw (X) ex;
		}
	}

	/**
	 * Asks for rows, for a caller that does not wait.
	 */
	@SuppressWarnings("unchecked")
	<T> CompletableFuture<CachedResult<List<T>>> rowsLater(SqlQuery.Statement statement, RowMapping<T> mapping) {
		CompletableFuture<?> result = this.later.answer(() -> plan(statement, mapping), () -> CompletableFuture
			.completedFuture(this.execution.rows(statement.sql(), statement.parameters(), mapping)));
		return (CompletableFuture<CachedResult<List<T>>>) result;
	}

	/**
	 * Takes no more calls, and waits for those that were begun.
	 */
	void close() {
		this.calls.close();
		this.later.close();
	}

	LaterCalls later() {
		return this.later;
	}

}
