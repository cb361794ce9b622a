package io.shadowcache.autoconfigure;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Properties of calls that must not block.
 *
 * @param threads How many threads ask the store for asynchronous and reactive callers; as
 * many more tell it of their writes.
 * @param maxWaiting How many reads of such callers may wait for a thread; one that comes
 * beyond goes past the cache.
 */
@ConfigurationProperties("shadowcache.async")
public record AsyncProperties(@DefaultValue("8") int threads, @DefaultValue("10000") int maxWaiting) {

	public AsyncProperties {
		PropertyRules.positive("shadowcache.async.threads", threads);
		PropertyRules.positive("shadowcache.async.max-waiting", maxWaiting);
	}

}
