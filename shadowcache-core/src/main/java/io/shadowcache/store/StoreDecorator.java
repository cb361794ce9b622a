package io.shadowcache.store;

import java.time.Duration;
import java.util.List;
import java.util.Set;

import io.shadowcache.dependency.Dependency;
import io.shadowcache.dependency.DependencySet;
import io.shadowcache.dependency.Stamp;
import io.shadowcache.key.CacheKey;
import org.jspecify.annotations.Nullable;

/**
 * Stands in front of a store, and does what that one does where it does not say
 * otherwise. How entries are looked up is for each decorator to say.
 */
public interface StoreDecorator extends CacheStore {

	/**
	 * Returns the store behind this one.
	 * @return the same instance always, owned by this one
	 */
	CacheStore delegate();

	@Override
	default boolean put(CacheKey key, byte[] frame, DependencySet dependencies, Stamp seen, Duration ttl) {
		return delegate().put(key, frame, dependencies, seen, ttl);
	}

	@Override
	default List<EntryOffer.Outcome> putAll(List<EntryOffer> offers) {
		return delegate().putAll(offers);
	}

	@Override
	default boolean evict(CacheKey key) {
		return delegate().evict(key);
	}

	@Override
	default void mark(DependencySet dependencies, WriterId writer, Duration lease) {
		delegate().mark(dependencies, writer, lease);
	}

	@Override
	default void release(DependencySet dependencies, WriterId writer) {
		delegate().release(dependencies, writer);
	}

	@Override
	default List<WriterId> overdue(DependencySet dependencies) {
		return delegate().overdue(dependencies);
	}

	@Override
	default @Nullable Set<Dependency> readTables(Duration life) {
		return delegate().readTables(life);
	}

	@Override
	default LoadLeases loadLeases() {
		return delegate().loadLeases();
	}

	@Override
	default CallMemory callMemory() {
		return delegate().callMemory();
	}

	@Override
	default long outages() {
		return delegate().outages();
	}

	@Override
	default void start() {
		delegate().start();
	}

	@Override
	default void close() {
		delegate().close();
	}

	@Override
	default String describe() {
		return delegate().describe();
	}

}
