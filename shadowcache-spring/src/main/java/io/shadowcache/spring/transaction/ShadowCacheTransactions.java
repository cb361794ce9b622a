package io.shadowcache.spring.transaction;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;

import io.shadowcache.dependency.DependencySet;
import io.shadowcache.engine.ReadScope;
import io.shadowcache.engine.ShadowCache;
import org.jspecify.annotations.Nullable;

import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The meeting point of cache and transactions. Safe for use by many threads; everything
 * concerns the transactions of the calling thread.
 */
public final class ShadowCacheTransactions {

	private final TransactionTracker tracker;

	private final BooleanSupplier readsMayLag;

	/**
	 * Creates it; nothing is asked before the first transaction or query.
	 * @param cache the cache, asked for when first needed
	 * @param defaultIsolation knows the isolation of transactions that declare none
	 * @param readsMayLag whether loads may go to a replica that lags behind, so that the
	 * cache must not be used; asked at every call of a query
	 */
	public ShadowCacheTransactions(Supplier<ShadowCache> cache, DefaultIsolation defaultIsolation,
			BooleanSupplier readsMayLag) {
		this(cache, defaultIsolation, readsMayLag, ManagerDatabases.UNKNOWN);
	}

	/**
	 * Creates it for queries of several databases; nothing is asked before the first
	 * transaction or query.
	 * @param cache the cache, asked for when first needed
	 * @param defaultIsolation knows the isolation of transactions that declare none
	 * @param readsMayLag whether loads may go to a replica that lags behind, so that the
	 * cache must not be used; asked at every call of a query
	 * @param databases knows which transactions concern which database
	 */
	public ShadowCacheTransactions(Supplier<ShadowCache> cache, DefaultIsolation defaultIsolation,
			BooleanSupplier readsMayLag, ManagerDatabases databases) {
		this.tracker = new TransactionTracker(cache, new TransactionFacts(defaultIsolation, databases));
		this.readsMayLag = readsMayLag;
	}

	/**
	 * Returns what a query may do now.
	 * @param database the id of the database that it reads
	 * @return a scope to be used for one call of a query, on this thread
	 */
	public ReadScope readScope(String database) {
		if (this.readsMayLag.getAsBoolean()) {
			return LaggingReads.INSTANCE;
		}
		ThreadState state = this.tracker.known();
		if (state == null && !TransactionSynchronizationManager.isActualTransactionActive()) {
			return ReadScope.NO_TRANSACTION;
		}
		return new ThreadReadScope((state != null) ? state : new ThreadState(), database);
	}

	/**
	 * To be called when a method begins that changes dependencies. From then on they are
	 * dirty for queries of this thread.
	 * @param dependencies what the method changes
	 * @param method how the method's declared transaction meets the caller's
	 * @return to be handed to {@link #end}
	 */
	public WriteFrame begin(DependencySet dependencies, MethodTransaction method) {
		WriteFrame frame = new WriteFrame(dependencies, method);
		ThreadState state = this.tracker.state();
		if (frame.joins()) {
			handOver(frame, state);
		}
		state.push(frame);
		return frame;
	}

	/**
	 * To be called when the method has ended, normally or not. Invalidates what no
	 * transaction has taken over.
	 * @param frame the frame of the method
	 */
	public void end(WriteFrame frame) {
		end(frame, Runnable::run);
	}

	/**
	 * Does the same, but leaves the invalidation to somebody else.
	 * @param frame the frame of the method
	 * @param invalidator gets what invalidates, and asks the store
	 */
	public void end(WriteFrame frame, Consumer<Runnable> invalidator) {
		ThreadState state = this.tracker.state();
		try {
			if (frame.isTakenOver()) {
				return;
			}
			if (!frame.joins()) {
				handOver(frame, state);
			}
			invalidator.accept(() -> invalidate(frame));
		}
		finally {
			state.remove(frame);
			this.tracker.forgetIfEmpty(state);
		}
	}

	private void handOver(WriteFrame frame, ThreadState state) {
		if (state.isInUnknownTransaction() && this.tracker.adopt() == null) {
			frame.isInCompletion();
		}
		state.running().forEach(frame::isIn);
	}

	/**
	 * In the callbacks of a transaction that has ended, nobody knows when the connection
	 * commits what is written.
	 */
	private void invalidate(WriteFrame frame) {
		if (frame.place() == WriteFrame.Place.IN_COMPLETION) {
			this.tracker.invalidator().beforeCommit(frame.dependencies()).unknown();
		}
		else {
			this.tracker.invalidator().invalidateIfRead(frame.dependencies());
		}
	}

	/**
	 * To be called when a statement of this thread has changed dependencies, by somebody
	 * who brings it to the invalidator when the connection commits. From then on they are
	 * dirty for queries of the transactions that this thread is in.
	 * @param dependencies what the statement changes
	 */
	public void wrote(DependencySet dependencies) {
		ThreadState state = this.tracker.known();
		if (state != null) {
			state.running(dependencies.database()).forEach((transaction) -> transaction.wrote(dependencies));
		}
	}

	/**
	 * Whether this thread is in a transaction, as far as that can be told.
	 * @return {@code false} if whatever it executes commits by itself
	 */
	public boolean isInTransaction() {
		return TransactionSynchronizationManager.isActualTransactionActive() || current() != null;
	}

	/**
	 * Returns what identifies the transaction that statements of this thread run in.
	 * @return the same object for the same transaction, or {@code null} if none was seen
	 * to begin
	 */
	public @Nullable Object current() {
		ThreadState state = this.tracker.known();
		List<TransactionContext> running = (state != null) ? state.running() : List.of();
		return running.isEmpty() ? null : running.get(0);
	}

	/**
	 * Returns, once, what the transaction of this thread that is about to commit was
	 * declared to change at level {@code strict}. Whoever takes it announces it with the
	 * connection that commits; what nobody has taken is invalidated after the commit.
	 * @param database the id of the database that the connection leads to
	 * @return sets of dependencies of this database
	 */
	public List<DependencySet> takeDeclared(String database) {
		ThreadState state = this.tracker.known();
		return (state != null) ? state.running(database)
			.stream()
			.flatMap((transaction) -> transaction.writes().takeForConnection(database).stream())
			.toList() : List.of();
	}

	TransactionTracker tracker() {
		return this.tracker;
	}

}
