package io.shadowcache.jdbc.client;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.shadowcache.dependency.Dependency;
import io.shadowcache.dependency.DependencySet;
import io.shadowcache.engine.QuerySwitches;
import io.shadowcache.operation.QueryOperation;
import io.shadowcache.spring.interceptor.QuerySettings;

/**
 * The queries that were asked by name, each as it was asked first. Bounded.
 */
final class NamedQueries {

	/**
	 * Who has more names makes them of arguments.
	 */
	private static final int MAX_NAMES = 1_000;

	private final Map<String, QueryOperation> byName = new ConcurrentHashMap<>();

	private final QuerySettings settings;

	private final QuerySwitches switches;

	NamedQueries(QuerySettings settings, QuerySwitches switches) {
		this.settings = settings;
		this.switches = switches;
	}

	/**
	 * Notes a query with what it depends on, and switches it off at first sight if the
	 * settings say so.
	 */
	void seen(QueryOperation query, DependencySet dependencies) {
		String name = query.name();
		if (this.byName.containsKey(name) || this.byName.size() >= MAX_NAMES) {
			return;
		}
		if (this.byName.putIfAbsent(name, listed(query, dependencies)) == null
				&& Boolean.FALSE.equals(this.settings.forQuery(name).enabled())) {
			this.switches.set(name, false);
		}
	}

	/**
	 * Rows and values differ from call to call.
	 */
	private static QueryOperation listed(QueryOperation query, DependencySet dependencies) {
		List<Dependency> lasting = dependencies.asList().stream().filter((one) -> !one.kind().isPerValue()).toList();
		return new QueryOperation(query.name(), query.method(), DependencySet.of(lasting), query.ttl(),
				query.valueType());
	}

	Collection<QueryOperation> all() {
		return List.copyOf(this.byName.values());
	}

}
