package io.shadowcache.store;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;

import com.github.benmanes.caffeine.cache.Caffeine;
import io.shadowcache.dependency.Bits128;
import io.shadowcache.key.CacheKey;
import org.jspecify.annotations.Nullable;

/**
 * The load leases of a store in memory. Those of loads that never end are forgotten when
 * there are too many.
 */
final class InMemoryLeases implements LoadLeases {

	private static final int MAX_LEASES = 10_000;

	private final ConcurrentMap<Place, Held> held = Caffeine.newBuilder()
		.maximumSize(MAX_LEASES)
		.executor(Runnable::run)
		.<Place, Held>build()
		.asMap();

	private final Function<CacheKey, byte @Nullable []> entries;

	private final InstantSource clock;

	InMemoryLeases(Function<CacheKey, byte @Nullable []> entries, InstantSource clock) {
		this.entries = entries;
		this.clock = clock;
	}

	@Override
	public Attempt take(LoadLease lease, Duration life) {
		long now = this.clock.millis();
		Held wished = new Held(lease.holder(), now + life.toMillis());
		Held holder = this.held.merge(Place.of(lease), wished,
				(current, other) -> (current.untilMillis() > now) ? current : other);
		return holder.isBy(lease.holder()) ? Attempt.granted(this.entries.apply(lease.key())) : Attempt.REFUSED;
	}

	@Override
	public void renew(LoadLease lease, Duration life) {
		Held renewed = new Held(lease.holder(), this.clock.millis() + life.toMillis());
		this.held.computeIfPresent(Place.of(lease),
				(place, current) -> current.isBy(lease.holder()) ? renewed : current);
	}

	@Override
	public void giveBack(LoadLease lease) {
		this.held.computeIfPresent(Place.of(lease), (place, current) -> current.isBy(lease.holder()) ? null : current);
	}

	private record Place(Bits128 key, Bits128 stamp) {

		static Place of(LoadLease lease) {
			return new Place(lease.key().hash(), lease.stamp());
		}

	}

	private record Held(Bits128 holder, long untilMillis) {

		boolean isBy(Bits128 other) {
			return this.holder.equals(other);
		}

	}

}
