package io.shadowcache.autoconfigure;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The settings of single queries, found by the names that the queries have. A name that
 * came through an environment variable is found without regard to case.
 */
final class ConfiguredQueries {

	private final Map<String, QueryProperties> byName;

	ConfiguredQueries(Map<String, QueryProperties> byName) {
		this.byName = Map.copyOf(byName);
	}

	/**
	 * Returns the settings of a query; nothing is set if it is not mentioned.
	 */
	QueryProperties forQuery(String query) {
		if (this.byName.isEmpty()) {
			return QueryProperties.NOTHING;
		}
		QueryProperties exact = this.byName.get(query);
		if (exact != null) {
			return exact;
		}
		String searched = uniform(query);
		return this.byName.entrySet()
			.stream()
			.filter((entry) -> uniform(entry.getKey()).equals(searched))
			.findFirst()
			.map(Map.Entry::getValue)
			.orElse(QueryProperties.NOTHING);
	}

	/**
	 * Returns the names that no query has, sorted.
	 */
	List<String> unknown(Collection<String> queries) {
		List<String> known = queries.stream().map(ConfiguredQueries::uniform).toList();
		return this.byName.keySet().stream().filter((name) -> !known.contains(uniform(name))).sorted().toList();
	}

	/**
	 * Environment variables have neither case nor dashes.
	 */
	private static String uniform(String name) {
		return name.replaceAll("[-_]", "").toLowerCase(Locale.ROOT);
	}

}
