package io.shadowcache.autoconfigure.health;

import java.util.concurrent.TimeUnit;

import io.shadowcache.autoconfigure.endpoint.StoreState;
import io.shadowcache.dependency.Dependency;
import io.shadowcache.engine.ShadowCache;
import io.shadowcache.store.StoreFigures;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/**
 * Tells how the cache is, from what is known in the process: the store is not asked.
 * <p>
 * An application whose cache is away still answers, from the database. So the status is
 * never {@code DOWN}; it is {@code DEGRADED} while queries go to the database because of
 * the store, which Actuator neither counts in the health of the application nor answers
 * with an error.
 */
public final class ShadowCacheHealthIndicator implements HealthIndicator {

	/**
	 * The application answers, but more slowly.
	 */
	public static final Status DEGRADED = new Status("DEGRADED", "Queries go to the database");

	private final ShadowCache cache;

	private final StoreState store;

	/**
	 * Creates it.
	 * @param cache the cache
	 * @param store the state of its store
	 */
	public ShadowCacheHealthIndicator(ShadowCache cache, StoreState store) {
		this.cache = cache;
		this.store = store;
	}

	@Override
	public Health health() {
		StoreFigures figures = this.store.figures().get();
		boolean open = this.store.breakerOpen().getAsBoolean();
		long distrusted = this.cache.distrusted()
			.stream()
			.filter((dependency) -> dependency.kind() == Dependency.Kind.TABLE)
			.count();
		boolean recovering = this.cache.intentFigures().recovering();
		Status status = (!figures.connected() || open || recovering || distrusted > 0) ? DEGRADED : Status.UP;
		return new Health.Builder(status).withDetail("store", this.cache.describeStore())
			.withDetail("connected", figures.connected())
			.withDetail("breaker", open ? "open" : "closed")
			.withDetail("recovering", recovering)
			.withDetail("quarantineMillis", TimeUnit.NANOSECONDS.toMillis(figures.quarantineNanos()))
			.withDetail("pendingInvalidations", this.cache.pendingInvalidations())
			.withDetail("distrustedTables", distrusted)
			.build();
	}

}
