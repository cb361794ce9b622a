package io.shadowcache.autoconfigure;

import java.time.Duration;

import io.shadowcache.engine.BulkheadSettings;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Properties of the bulkhead that keeps the database from being asked for everything at
 * once.
 *
 * @param maxLoads How many loads of one table run at a time in this instance; 0 for any
 * number.
 * @param maxWait For how long a load waits for others of its tables to end before it runs
 * besides them.
 */
@ConfigurationProperties("shadowcache.bulkhead")
public record BulkheadProperties(@DefaultValue("16") int maxLoads, @DefaultValue("10s") Duration maxWait) {

	public BulkheadProperties {
		if (maxLoads < 0) {
			throw new IllegalArgumentException(
					"shadowcache.bulkhead.max-loads must be at least 1, or 0 for any number, but is " + maxLoads);
		}
		PropertyRules.positive("shadowcache.bulkhead.max-wait", maxWait);
	}

	BulkheadSettings settings() {
		return new BulkheadSettings(this.maxLoads, this.maxWait);
	}

}
