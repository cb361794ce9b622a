package io.shadowcache.spring.observation;

import java.util.ArrayDeque;
import java.util.Deque;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * Puts the name of the query into the context of log lines that are written in a call of
 * it, on whichever thread the call is observed.
 */
public final class QueryLogContext implements ObservationHandler<Observation.Context> {

	/**
	 * The key of the name in the context of log lines.
	 */
	public static final String KEY = "shadowcache.query";

	private static final String NOTHING = "";

	// What was there before each scope that is open on the thread.
	@SuppressWarnings("ThreadLocalUsage")
	private final ThreadLocal<Deque<String>> before = new ThreadLocal<>();

	/**
	 * Puts the name there when it becomes known in a scope that is open already.
	 */
	static void put(String query) {
		MDC.put(KEY, query);
	}

	@Override
	public boolean supportsContext(Observation.Context context) {
		return context instanceof QueryContext;
	}

	@Override
	public void onScopeOpened(Observation.Context context) {
		Deque<String> stack = this.before.get();
		if (stack == null) {
			stack = new ArrayDeque<>();
			this.before.set(stack);
		}
		String present = MDC.get(KEY);
		stack.push((present != null) ? present : NOTHING);
		QueryContext call = (QueryContext) context;
		call.logged();
		String query = call.query();
		if (query != null) {
			put(query);
		}
	}

	@Override
	public void onScopeClosed(Observation.Context context) {
		Deque<String> stack = this.before.get();
		if (stack != null) {
			restore(stack.poll());
		}
		if (stack == null || stack.isEmpty()) {
			this.before.remove();
		}
	}

	private static void restore(@Nullable String present) {
		if (present == null || present.equals(NOTHING)) {
			MDC.remove(KEY);
		}
		else {
			put(present);
		}
	}

}
