package io.shadowcache.boot.test;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The calls of one query since the test method began.
 *
 * @param query the name of the query
 * @param calls the calls in their order
 * @param loads how often the real query ran
 */
public record QueryCalls(String query, List<QueryCall> calls, int loads) {

	public QueryCalls {
		calls = List.copyOf(calls);
	}

	@Nullable QueryCall last() {
		return this.calls.isEmpty() ? null : this.calls.get(this.calls.size() - 1);
	}

	long count(QueryCall.Result result) {
		return this.calls.stream().filter((call) -> call.result() == result).count();
	}

}
