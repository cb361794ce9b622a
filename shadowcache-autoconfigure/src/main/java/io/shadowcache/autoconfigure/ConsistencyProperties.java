package io.shadowcache.autoconfigure;

import java.time.Duration;
import java.util.Map;

import io.shadowcache.engine.ConsistencyLevel;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Properties of what reads through the cache promise about writes.
 *
 * @param level What a read promises about writes.
 * @param lease How long a commit may take before other instances stop waiting for it.
 * @param tables Levels of single tables, by name.
 */
@ConfigurationProperties("shadowcache.consistency")
public record ConsistencyProperties(@DefaultValue("marked") ConsistencyLevel level, @DefaultValue("10s") Duration lease,
		@DefaultValue Map<String, ConsistencyLevel> tables) {

	public ConsistencyProperties {
		PropertyRules.positive("shadowcache.consistency.lease", lease);
		tables = Map.copyOf(tables);
	}

}
