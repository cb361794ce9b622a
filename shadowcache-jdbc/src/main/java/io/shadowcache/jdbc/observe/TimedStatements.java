package io.shadowcache.jdbc.observe;

import java.util.List;

import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;

/**
 * Tells after each statement how long it took.
 */
final class TimedStatements implements QueryExecutionListener {

	private final StatementCosts costs;

	private final StatementEffects effects;

	private final CacheLink cache;

	private final Connections connections;

	TimedStatements(StatementCosts costs, StatementEffects effects, CacheLink cache, Connections connections) {
		this.costs = costs;
		this.effects = effects;
		this.cache = cache;
		this.connections = connections;
	}

	@Override
	public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
		// How long it takes is known afterwards.
	}

	/**
	 * Batches and failures are left out, and so are sessions where texts may mean
	 * something else.
	 */
	@Override
	public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
		if (!this.costs.isRecording() || queries.size() != 1 || execution.getThrowable() != null) {
			return;
		}
		ConnectionWrites known = this.connections.known(execution.getConnectionId());
		if (known == null || !known.isUnusual()) {
			this.costs.executed(execution, queries.get(0).getQuery(), this.effects, this.cache.isObserving());
		}
	}

}
