package io.shadowcache.autoconfigure;

import java.time.Duration;
import java.util.Map;

import io.shadowcache.engine.ConsistencyLevel;
import io.shadowcache.engine.IntentSettings;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Properties of what reads through the cache promise about writes.
 *
 * @param level What a read promises about writes.
 * @param lease How long a commit may take before other instances stop waiting for it.
 * @param tables Levels of single tables, by name.
 * @param intents What writers leave in the database until their invalidation is certain.
 */
@ConfigurationProperties("shadowcache.consistency")
public record ConsistencyProperties(@DefaultValue("marked") ConsistencyLevel level, @DefaultValue("10s") Duration lease,
		@DefaultValue Map<String, ConsistencyLevel> tables, @DefaultValue Intents intents) {

	public ConsistencyProperties {
		PropertyRules.positive("shadowcache.consistency.lease", lease);
		tables = Map.copyOf(tables);
	}

	/**
	 * Whether there is a table of intents: level strict needs it.
	 */
	boolean usesIntents() {
		return this.intents.enabled() || this.intents.create() || usesStrict();
	}

	boolean usesStrict() {
		return this.level == ConsistencyLevel.STRICT || this.tables.containsValue(ConsistencyLevel.STRICT);
	}

	/**
	 * Properties of the table of intents.
	 *
	 * @param enabled Whether there is a table shadowcache_intent in the database of the
	 * queries, so that other instances finish invalidations of one that is cut off from
	 * the store. Level strict needs it in any case.
	 * @param create Whether the table is created at start-up if it is missing.
	 * @param interval How often the table is looked at for intents of other instances.
	 * @param alarm With more intents waiting a warning is logged.
	 * @param maxSize With more intents waiting, writes at level marked leave none any
	 * more.
	 */
	public record Intents(@DefaultValue("false") boolean enabled, @DefaultValue("false") boolean create,
			@DefaultValue("500ms") Duration interval, @DefaultValue("1000") int alarm,
			@DefaultValue("100000") int maxSize) {

		public Intents {
			PropertyRules.positive("shadowcache.consistency.intents.interval", interval);
			PropertyRules.positive("shadowcache.consistency.intents.alarm", alarm);
			PropertyRules.positive("shadowcache.consistency.intents.max-size", maxSize);
		}

		IntentSettings settings() {
			return new IntentSettings(this.interval, this.alarm, this.maxSize);
		}

	}

}
