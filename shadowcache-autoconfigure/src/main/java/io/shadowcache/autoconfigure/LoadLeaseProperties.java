package io.shadowcache.autoconfigure;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.shadowcache.engine.LoadLeaseSettings;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Properties of the leases by which one instance loads what several miss.
 *
 * @param enabled Whether one instance loads what several miss at the same time, while the
 * others wait for it.
 * @param minLoad Queries whose loads take less time on average do not wait for other
 * instances.
 * @param maxWait For how long a caller waits for another instance before it loads itself.
 * @param always Names of queries that wait for other instances, however quick they are.
 * @param never Names of queries that do not wait for other instances.
 */
@ConfigurationProperties("shadowcache.load-lease")
public record LoadLeaseProperties(@DefaultValue("true") boolean enabled, @DefaultValue("5ms") Duration minLoad,
		@DefaultValue("10s") Duration maxWait, @DefaultValue List<String> always, @DefaultValue List<String> never) {

	public LoadLeaseProperties {
		always = List.copyOf(always);
		never = List.copyOf(never);
		PropertyRules.notNegative("shadowcache.load-lease.min-load", minLoad);
		PropertyRules.positive("shadowcache.load-lease.max-wait", maxWait);
		for (String query : never) {
			if (always.contains(query)) {
				throw new IllegalArgumentException(
						"'%s' is in shadowcache.load-lease.always and in shadowcache.load-lease.never"
							.formatted(query));
			}
		}
	}

	LoadLeaseSettings settings() {
		Map<String, Boolean> queries = new HashMap<>();
		this.always.forEach((query) -> queries.put(query, true));
		this.never.forEach((query) -> queries.put(query, false));
		return new LoadLeaseSettings(this.enabled, this.minLoad, this.maxWait, queries);
	}

}
