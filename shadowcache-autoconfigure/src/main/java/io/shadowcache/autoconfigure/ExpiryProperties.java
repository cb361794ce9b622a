package io.shadowcache.autoconfigure;

import java.time.Duration;

import io.shadowcache.spring.interceptor.ExpiryDefaults;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Properties of values whose time to live has ended.
 *
 * @param staleOnError Whether an expired value, which no write has invalidated, is served
 * when its query fails with an error of the database, for queries that do not say it
 * themselves.
 * @param staleOnTimeout After what time an expired value, which no write has invalidated,
 * is served while its query goes on in the background, for queries that do not say it
 * themselves; 0s for never.
 * @param staleFor For how long after its expiry a value may be served, where it may at
 * all and the query does not say it itself.
 * @param backgroundThreads How many threads run queries in the background at most: those
 * of early refresh, and those that callers wait for no longer than stale-on-timeout.
 */
@ConfigurationProperties("shadowcache")
public record ExpiryProperties(@DefaultValue("false") boolean staleOnError, @DefaultValue("0s") Duration staleOnTimeout,
		@DefaultValue("1h") Duration staleFor, @DefaultValue("4") int backgroundThreads) {

	public ExpiryProperties {
		PropertyRules.positive("shadowcache.stale-for", staleFor);
		PropertyRules.positive("shadowcache.background-threads", backgroundThreads);
		if (staleOnTimeout.isNegative() || staleOnTimeout.compareTo(staleFor) >= 0) {
			throw new IllegalArgumentException(
					"shadowcache.stale-on-timeout must be shorter than shadowcache.stale-for (%s), such as 200ms, or 0s "
						.formatted(staleFor) + "for never, but is " + staleOnTimeout);
		}
	}

	ExpiryDefaults defaults(EarlyRefreshProperties early) {
		return new ExpiryDefaults(early.enabled(), early.beta(), this.staleOnError, this.staleOnTimeout, this.staleFor);
	}

}
