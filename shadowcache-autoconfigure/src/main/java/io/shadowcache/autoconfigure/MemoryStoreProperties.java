package io.shadowcache.autoconfigure;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Properties of the store in memory.
 *
 * @param maxEntries How many entries the store holds at most.
 */
@ConfigurationProperties("shadowcache.memory")
public record MemoryStoreProperties(@DefaultValue("10000") long maxEntries) {

	public MemoryStoreProperties {
		PropertyRules.positive("shadowcache.memory.max-entries", maxEntries);
	}

}
