package io.shadowcache.spring.transaction;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

import io.shadowcache.dependency.DependencySet;
import io.shadowcache.engine.CommittingWrite;
import io.shadowcache.engine.Invalidator;
import io.shadowcache.engine.ShadowCache;
import io.shadowcache.spring.async.Continuations;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import org.springframework.transaction.NoTransactionException;
import org.springframework.transaction.reactive.TransactionSynchronizationManager;

/**
 * The meeting point of the cache and what publishers write. Loaded only where Reactor is
 * there. Safe for use by many threads, none of which it blocks.
 */
public final class ReactiveWrites {

	private final Supplier<ShadowCache> cache;

	/**
	 * Creates it.
	 * @param cache the cache, asked for when first needed
	 */
	public ReactiveWrites(Supplier<ShadowCache> cache) {
		this.cache = cache;
	}

	/**
	 * Tells whether the subscriber is in a reactive transaction.
	 * @return one value
	 */
	public static Mono<Boolean> isInTransaction() {
		return current().map(Optional::isPresent);
	}

	private static Mono<Optional<TransactionSynchronizationManager>> current() {
		return TransactionSynchronizationManager.forCurrentTransaction()
			.filter((manager) -> manager.isActualTransactionActive() && manager.isSynchronizationActive())
			.map(Optional::of)
			.onErrorReturn(NoTransactionException.class, Optional.empty())
			.defaultIfEmpty(Optional.empty());
	}

	/**
	 * To be subscribed to before a publisher that changes dependencies: announces the
	 * write, or hands it over to the transaction of the subscriber.
	 * @param dependencies what the publisher changes
	 * @param method how the declared transaction of its method meets the subscriber's
	 * @return what is to be told how the publisher has ended; an error if the write must
	 * not go on
	 */
	public Mono<ReactiveWrite> begin(DependencySet dependencies, MethodTransaction method) {
		boolean joins = method == MethodTransaction.JOINS || method == MethodTransaction.JOINS_OR_BEGINS;
		return current().flatMap((transaction) -> (joins && transaction.isPresent())
				? join(transaction.get(), dependencies) : run(() -> {
					CommittingWrite announced = announce(dependencies);
					return new ReactiveWrite(this, () -> announced);
				}).doOnDiscard(ReactiveWrite.class, ReactiveWrite::notBegun));
	}

	/**
	 * To be subscribed to instead where the thread of the subscriber must not change,
	 * since it is in a transaction of its own that announces the write, too.
	 * @param dependencies what the publisher changes
	 * @return what is to be told how the publisher has ended
	 */
	public Mono<ReactiveWrite> beginHere(DependencySet dependencies) {
		return Mono.just(new ReactiveWrite(this, () -> announce(dependencies)));
	}

	/**
	 * Announces a write that commits anywhere until it has ended. At level {@code strict}
	 * there is no connection to write an intent on; it has to end within the lease.
	 */
	CommittingWrite announce(DependencySet dependencies) {
		Invalidator invalidator = this.cache.get().invalidator();
		return (invalidator.strictOf(dependencies) != null) ? invalidator.beforeCommittingStatement(dependencies)
				: invalidator.beforeCommit(dependencies);
	}

	private Mono<ReactiveWrite> join(TransactionSynchronizationManager transaction, DependencySet dependencies) {
		ReactiveTransactionWrites writes = transaction.getSynchronizations()
			.stream()
			.filter(ReactiveTransactionWrites.class::isInstance)
			.map(ReactiveTransactionWrites.class::cast)
			.filter((one) -> one.isOf(this))
			.findFirst()
			.orElse(null);
		if (writes == null) {
			writes = new ReactiveTransactionWrites(this);
			transaction.registerSynchronization(writes);
		}
		writes.add(dependencies);
		return Mono.just(ReactiveWrite.OF_TRANSACTION);
	}

	void tell(Runnable call) {
		this.cache.get().executeWrite(call);
	}

	/**
	 * Runs a call of the invalidator, and goes on on a thread that is not the cache's.
	 */
	<T> Mono<T> run(Callable<T> call) {
		return Mono.defer(() -> Mono.<T>create((sink) -> this.cache.get().executeWrite(() -> {
			try {
				sink.success(call.call());
			}
			catch (Throwable ex) {
				sink.error(ex);
			}
		})).publishOn(Schedulers.fromExecutor(Continuations.ofPublisher())));
	}

}
