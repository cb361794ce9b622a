package io.shadowcache.autoconfigure;

import java.time.Duration;

import io.shadowcache.near.NearSettings;
import io.shadowcache.operation.NearMode;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Properties of the entries that this process keeps in its own memory.
 *
 * @param mode How entries are kept in the memory of this process, for queries that do not
 * say it themselves: not at all (off), with a question to the store for the versions at
 * each read (validated), or trusted while no change is reported (push).
 * @param maxStaleness For how long an entry in the memory of this process may be used
 * before it is fetched anew, even if nothing was heard of a change.
 * @param maxEntries How many entries the memory of this process holds at most.
 * @param maxBytes How many bytes the entries in the memory of this process take at most.
 */
@ConfigurationProperties("shadowcache.near")
public record NearProperties(@DefaultValue("off") NearMode mode, @DefaultValue("5m") Duration maxStaleness,
		@DefaultValue("10000") long maxEntries, @DefaultValue("64MB") DataSize maxBytes) {

	public NearProperties {
		PropertyRules.positive("shadowcache.near.max-staleness", maxStaleness);
		PropertyRules.positive("shadowcache.near.max-entries", maxEntries);
		PropertyRules.positive("shadowcache.near.max-bytes", maxBytes.toBytes());
	}

	NearSettings settings() {
		return new NearSettings(this.maxEntries, this.maxBytes.toBytes());
	}

}
