package io.shadowcache.engine;

import java.util.List;

import io.shadowcache.dependency.Dependency;
import io.shadowcache.dependency.DependencySet;
import io.shadowcache.operation.QueryOperation;
import io.shadowcache.store.EntrySource;
import io.shadowcache.store.StoreException;
import org.jspecify.annotations.Nullable;

/**
 * Hears what the cache does. Called on the thread that does it, a caller's or a
 * background thread, without any lock held; must neither block nor throw.
 */
public interface CacheListener {

	/**
	 * Hears nothing.
	 */
	CacheListener NONE = new CacheListener() {
	};

	/**
	 * A query was answered from the cache.
	 * @param query the query
	 * @param nanos from the question to the decoded value
	 * @param bytes size of the entry, frame included
	 */
	default void onHit(QueryOperation query, long nanos, int bytes) {
	}

	/**
	 * A query was answered from the cache.
	 * @param query the query
	 * @param source where the entry was found
	 * @param nanos from the question to the decoded value
	 * @param bytes size of the entry, frame included
	 */
	default void onHit(QueryOperation query, EntrySource source, long nanos, int bytes) {
		onHit(query, nanos, bytes);
	}

	/**
	 * The cache had no answer, and the query will be loaded.
	 * @param query the query
	 * @param reason why
	 * @param culprits the dependencies that made the entry useless; empty if the reason
	 * is none of them or cannot be told
	 */
	default void onMiss(QueryOperation query, MissReason reason, List<Dependency> culprits) {
	}

	/**
	 * The cache was not asked.
	 * @param query the query
	 * @param reason why not
	 */
	default void onBypass(QueryOperation query, BypassReason reason) {
	}

	/**
	 * The real query ended.
	 * @param query the query
	 * @param nanos how long it took
	 * @param failure what it threw, or {@code null}
	 */
	default void onLoad(QueryOperation query, long nanos, @Nullable Throwable failure) {
	}

	/**
	 * A caller was answered by a load that another caller had begun.
	 * @param query the query
	 * @param nanos how long it waited
	 */
	default void onCoalesced(QueryOperation query, long nanos) {
	}

	/**
	 * A caller was given a value whose time to live has ended, after a miss.
	 * @param query the query
	 * @param reason why
	 */
	default void onStale(QueryOperation query, StaleReason reason) {
	}

	/**
	 * A query took longer than it may before an expired value is served in its place; it
	 * goes on in the background. Reported whether or not there is such a value.
	 * @param query the query
	 */
	default void onSoftTimeout(QueryOperation query) {
	}

	/**
	 * An entry that has not expired yet is loaded anew in the background, or is not.
	 * @param query the query
	 * @param step how far it has come
	 */
	default void onEarlyRefresh(QueryOperation query, EarlyRefreshStep step) {
	}

	/**
	 * A caller has waited for a load of another instance. If it was served, it also
	 * counts as coalesced.
	 * @param query the query
	 * @param outcome how the wait has ended
	 * @param nanos how long it waited
	 */
	default void onLeaseWait(QueryOperation query, LeaseOutcome outcome, long nanos) {
	}

	/**
	 * A load has waited for others of its tables to end.
	 * @param query the query
	 * @param overflow whether it runs besides them, because it has waited for too long
	 * @param nanos how long it waited
	 */
	default void onBulkheadWait(QueryOperation query, boolean overflow, long nanos) {
	}

	/**
	 * A loaded value was stored, or not.
	 * @param query the query
	 * @param outcome what became of it
	 * @param bytes size of the entry, frame included; 0 if it was not encoded
	 */
	default void onStore(QueryOperation query, StoreOutcome outcome, int bytes) {
	}

	/**
	 * Dependencies were invalidated; reported when the new versions are written.
	 * @param dependencies what was invalidated
	 */
	default void onInvalidation(DependencySet dependencies) {
	}

	/**
	 * Dependencies were written, and the store was not told, because no entry can depend
	 * on them.
	 * @param dependencies what was written
	 */
	default void onUnreadWrite(DependencySet dependencies) {
	}

	/**
	 * The store did not do what it was asked for.
	 * @param command what it was asked for
	 * @param failure what it answered
	 */
	default void onStoreFailure(StoreCommand command, StoreException failure) {
	}

}
