package io.shadowcache.spring.cache;

import java.lang.reflect.Type;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

import io.shadowcache.operation.NearMode;
import io.shadowcache.operation.TtlPolicy;
import org.jspecify.annotations.Nullable;

/**
 * What is configured for one cache.
 *
 * @param ttl how long its entries live
 * @param near how they are kept in the memory of the process
 * @param maxStaleness for how long one of these may be used
 * @param enabled whether it keeps anything; a disabled cache always misses
 * @param allowNull whether {@code null} may be put
 * @param byReference whether callers get the very object that was put, which nobody may
 * change then; for a store in the memory of this process
 * @param local whether the store is in the memory of this process, so that asking it does
 * not block
 * @param valueType the type of its values, or {@code null} for those that the methods
 * declare which fill it
 * @param dataSource the DataSource that its entries are computed from, empty for the
 * primary one
 * @param tables what its entries are computed from, besides what is declared or found out
 */
public record CacheSettings(TtlPolicy ttl, NearMode near, Duration maxStaleness, boolean enabled, boolean allowNull,
		boolean byReference, boolean local, @Nullable Type valueType, String dataSource, List<String> tables) {

	public CacheSettings {
		Objects.requireNonNull(ttl, "ttl");
		Objects.requireNonNull(near, "near");
		Objects.requireNonNull(maxStaleness, "maxStaleness");
		Objects.requireNonNull(dataSource, "dataSource");
		tables = List.copyOf(tables);
	}

	/**
	 * Returns how long an entry lives at most, whatever its jitter.
	 */
	Duration longest() {
		Duration longer = (this.ttl.ttl().compareTo(this.ttl.nullTtl()) > 0) ? this.ttl.ttl() : this.ttl.nullTtl();
		return longer.multipliedBy(2);
	}

}
