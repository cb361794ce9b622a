package io.shadowcache.engine;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import io.shadowcache.dependency.Stamp;
import io.shadowcache.store.LoadLease;
import org.jspecify.annotations.Nullable;

/**
 * Has real queries run with a lease and in the turn of their tables, as those of callers
 * that wait, but without a thread that does.
 */
final class AsyncLoads {

	private final AsyncRuns runs;

	private final LeasedLoads leased;

	private final BoundedLoads bounded;

	private final StoreThreads threads;

	AsyncLoads(AsyncRuns runs, LeasedLoads leased, BoundedLoads bounded, StoreThreads threads) {
		this.runs = runs;
		this.leased = leased;
		this.bounded = bounded;
		this.threads = threads;
	}

	/**
	 * Loads under a stamp, or takes what another instance has stored meanwhile. Called on
	 * a thread of the store.
	 */
	void under(AsyncFlight flight, Stamp seen, Landing landing) {
		Question question = flight.leader().question();
		LoadLease lease = flight.leader().isNested() ? null : this.leased.wanted(question, seen);
		if (lease == null) {
			inTurn(flight, seen, landing);
			return;
		}
		attempt(flight, seen, lease, this.leased.begin(question, lease), landing);
	}

	private void attempt(AsyncFlight flight, Stamp seen, LoadLease lease, LeaseWait.Attempts attempts,
			Landing landing) {
		if (flight.isOver()) {
			landing.landed(null, new CancellationException());
			return;
		}
		LeaseWait.Result result = attempts.next();
		if (result == null) {
			Runnable again = () -> landing.guard(() -> attempt(flight, seen, lease, attempts, landing));
			later(attempts.pauseNanos(), again, () -> inTurn(flight, null, landing));
			return;
		}
		LeasedLoads.Turn turn = this.leased.turn(flight.leader().question(), seen, lease, result);
		Landing ended = landing.after(turn.end());
		if (turn.found() != null) {
			ended.landed(turn.found(), null);
		}
		else {
			inTurn(flight, turn.storable() ? seen : null, ended);
		}
	}

	private void later(long nanos, Runnable work, Runnable crowded) {
		CompletableFuture.delayedExecutor(nanos, TimeUnit.NANOSECONDS, (ready) -> {
			if (!this.threads.offer(ready)) {
				crowded.run();
			}
		}).execute(work);
	}

	/**
	 * Loads in the turn of its tables what is not to be stored.
	 * @param departing run when its turn has come
	 */
	void unstored(AsyncFlight flight, Runnable departing, Landing landing) {
		turn(flight, (leave) -> {
			departing.run();
			this.runs.run(flight, null, landing.after(leave));
		});
	}

	/**
	 * Loads at once what is not to be stored.
	 */
	void atOnce(AsyncFlight flight, Landing landing) {
		this.runs.run(flight, null, landing);
	}

	private void inTurn(AsyncFlight flight, @Nullable Stamp seen, Landing landing) {
		turn(flight, (leave) -> this.runs.run(flight, seen, landing.after(leave)));
	}

	private void turn(AsyncFlight flight, Consumer<Runnable> turn) {
		if (flight.leader().isNested()) {
			turn.accept(() -> {
			});
			return;
		}
		this.bounded.later(flight.leader().question(), turn);
	}

}
