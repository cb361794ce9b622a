package io.shadowcache.engine;

import io.shadowcache.dependency.DependencySet;
import org.jspecify.annotations.Nullable;

/**
 * What the transaction that a query runs in allows. Called on the thread of the caller;
 * must not block.
 */
public interface ReadScope {

	/**
	 * No transaction: everything is allowed.
	 */
	ReadScope NO_TRANSACTION = new NoTransaction();

	/**
	 * Decides whether cache and transaction may meet at all. Asked before the lookup, and
	 * again after the load.
	 * @param dependencies what the query depends on
	 * @return why not, or {@code null} if they may
	 */
	@Nullable BypassReason bypass(DependencySet dependencies);

	/**
	 * Returns the moment that every version must have been heard of for a value under it
	 * to be what this transaction's snapshot shows.
	 * @return a reading of {@link SeenVersions#now()} from before the begin of the
	 * transaction, or {@link Long#MAX_VALUE} if each statement sees the newest data
	 */
	long snapshotMoment();

	/**
	 * Whether callers may wait for each other's loads. Inside a transaction they may not:
	 * the one who waits holds the connection that the other may need, and what a
	 * transaction loads may contain its own uncommitted writes.
	 * @return whether loads may be shared
	 */
	boolean isShared();

	/**
	 * Runs an action when what was read is certainly committed data: at once, or after
	 * the commit of a transaction that may write. Never runs it after a rollback.
	 * @param store stores a loaded value
	 */
	void whenCommitted(Runnable store);

}
