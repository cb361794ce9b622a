package io.shadowcache.spring.transaction;

import java.util.ArrayList;
import java.util.List;

import io.shadowcache.dependency.DependencySet;
import io.shadowcache.engine.CommittingWrite;
import reactor.core.publisher.Mono;

import org.springframework.core.Ordered;
import org.springframework.transaction.reactive.TransactionSynchronization;

/**
 * What one reactive transaction has changed: announced as late before its commit as
 * possible, and released when it has ended, before its subscriber hears of that. The
 * signals of a transaction come one after the other, on whichever threads.
 */
final class ReactiveTransactionWrites implements TransactionSynchronization, Ordered {

	private final ReactiveWrites writes;

	private final Dirt dirt = new Dirt();

	private final List<CommittingWrite> announced = new ArrayList<>();

	private boolean ended;

	ReactiveTransactionWrites(ReactiveWrites writes) {
		this.writes = writes;
	}

	boolean isOf(ReactiveWrites others) {
		return this.writes == others;
	}

	synchronized void add(DependencySet changed) {
		this.dirt.add(changed);
	}

	@Override
	public int getOrder() {
		return Ordered.LOWEST_PRECEDENCE;
	}

	@Override
	public Mono<Void> beforeCommit(boolean readOnly) {
		return this.writes.run(this::announce).then();
	}

	/**
	 * After cancelling, the transaction may have ended while this waits for a thread.
	 */
	private synchronized Dirt announce() {
		if (this.ended) {
			return this.dirt;
		}
		this.dirt.byDatabase().forEach((changed) -> this.announced.add(this.writes.announce(changed)));
		return this.dirt;
	}

	/**
	 * A transaction that tried to commit and was rolled back has certainly ended, but its
	 * commit may have reached the database: new versions are right for both.
	 */
	@Override
	public Mono<Void> afterCompletion(int status) {
		return this.writes.run(() -> end(status)).then();
	}

	private synchronized Dirt end(int status) {
		this.ended = true;
		boolean unknown = status != STATUS_COMMITTED && status != STATUS_ROLLED_BACK;
		this.announced.forEach(unknown ? CommittingWrite::unknown : CommittingWrite::committedNow);
		this.announced.clear();
		return this.dirt;
	}

}
