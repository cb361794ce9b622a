package io.shadowcache.jdbc.client;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

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
	 * Notes a query, and switches it off at first sight if the settings say so.
	 */
	void seen(QueryOperation query) {
		String name = query.name();
		if (this.byName.containsKey(name) || this.byName.size() >= MAX_NAMES) {
			return;
		}
		if (this.byName.putIfAbsent(name, query) == null
				&& Boolean.FALSE.equals(this.settings.forQuery(name).enabled())) {
			this.switches.set(name, false);
		}
	}

	Collection<QueryOperation> all() {
		return List.copyOf(this.byName.values());
	}

}
