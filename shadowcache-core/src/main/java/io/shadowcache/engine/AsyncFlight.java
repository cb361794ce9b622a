package io.shadowcache.engine;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.locks.ReentrantLock;

import org.jspecify.annotations.Nullable;

/**
 * One load with the calls that wait for it. It goes on as long as one of them does, also
 * when that of the leader has been cancelled. Safe for use by many threads.
 */
final class AsyncFlight {

	private final AsyncCall leader;

	private final ReentrantLock lock = new ReentrantLock();

	private final Set<AsyncCall> waiting = new LinkedHashSet<>();

	private boolean over;

	private @Nullable Object load;

	AsyncFlight(AsyncCall leader) {
		this.leader = leader;
	}

	/**
	 * Returns the call whose loader loads.
	 */
	AsyncCall leader() {
		return this.leader;
	}

	/**
	 * Lets a call wait until it is cancelled.
	 * @return {@code false} if the flight is over
	 */
	boolean join(AsyncCall call) {
		this.lock.lock();
		try {
			if (this.over) {
				return false;
			}
			this.waiting.add(call);
		}
		finally {
			this.lock.unlock();
		}
		CompletableFuture<Answer> unused = call.result().whenComplete((answer, ex) -> leave(call));
		return true;
	}

	private void leave(AsyncCall call) {
		Object abandoned = null;
		this.lock.lock();
		try {
			if (this.waiting.remove(call) && this.waiting.isEmpty() && !this.over) {
				this.over = true;
				abandoned = this.load;
			}
		}
		finally {
			this.lock.unlock();
		}
		cancel(abandoned);
	}

	/**
	 * The load has begun. Cancels it at once if nobody waits any more.
	 */
	void begun(Object begunLoad) {
		boolean useless;
		this.lock.lock();
		try {
			this.load = begunLoad;
			useless = this.over;
		}
		finally {
			this.lock.unlock();
		}
		if (useless) {
			cancel(begunLoad);
		}
	}

	boolean isOver() {
		this.lock.lock();
		try {
			return this.over;
		}
		finally {
			this.lock.unlock();
		}
	}

	/**
	 * Ends the flight.
	 * @return who waits for the result, the first to come first
	 */
	List<AsyncCall> land() {
		this.lock.lock();
		try {
			this.over = true;
			return new ArrayList<>(this.waiting);
		}
		finally {
			this.lock.unlock();
		}
	}

	private static void cancel(@Nullable Object load) {
		if (load instanceof Future<?> future) {
			future.cancel(true);
		}
	}

}
