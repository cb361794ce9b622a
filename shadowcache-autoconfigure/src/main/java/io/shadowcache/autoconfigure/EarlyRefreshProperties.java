package io.shadowcache.autoconfigure;

import io.shadowcache.operation.ExpiryPolicy;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Properties of loads before the expiry.
 *
 * @param enabled Whether entries are loaded anew in the background before they expire,
 * for queries that do not say it themselves. Their methods run on threads of the cache
 * then, too.
 * @param beta How early entries are loaded anew, from 0 to 100: 1 is the optimum of the
 * theory, more is earlier.
 */
@ConfigurationProperties("shadowcache.early-refresh")
public record EarlyRefreshProperties(@DefaultValue("false") boolean enabled, @DefaultValue("1") double beta) {

	public EarlyRefreshProperties {
		if (!(beta > 0 && beta <= ExpiryPolicy.MAX_BETA)) {
			throw new IllegalArgumentException(
					"shadowcache.early-refresh.beta must be more than 0 and at most 100, such as 1, but is %s; to switch "
						.formatted(beta) + "early refresh off set shadowcache.early-refresh.enabled to false");
		}
	}

}
