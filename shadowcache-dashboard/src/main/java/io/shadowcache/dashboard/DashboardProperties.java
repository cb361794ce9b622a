package io.shadowcache.dashboard;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Properties of the dashboard.
 *
 * @param enabled Whether the dashboard is served. Everybody who can reach its path sees
 * it, unless the application's security keeps them from it.
 * @param path Path of the dashboard, within the context path of the application.
 * @param actions Whether the dashboard may evict queries, invalidate tables, and switch
 * queries off and on.
 * @param slowLoad A query that takes at least as long is listed among the events.
 */
@ConfigurationProperties("shadowcache.dashboard")
public record DashboardProperties(@DefaultValue("false") boolean enabled, @DefaultValue("/shadowcache") String path,
		@DefaultValue("false") boolean actions, @DefaultValue("1s") Duration slowLoad) {

	public DashboardProperties {
		if (!path.matches("(/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)+")) {
			throw new IllegalArgumentException(
					"shadowcache.dashboard.path must begin with a slash, end without one, and consist of letters, digits, "
							+ "'.', '_', '~' and '-', such as /shadowcache or /ops/cache, but is '" + path + "'");
		}
		if (slowLoad.isNegative() || slowLoad.isZero()) {
			throw new IllegalArgumentException(
					"shadowcache.dashboard.slow-load must be positive, such as 500ms or 2s, but is " + slowLoad);
		}
	}

	/**
	 * Returns the last part of the path.
	 */
	String folder() {
		return this.path.substring(this.path.lastIndexOf('/') + 1);
	}

}
