package io.shadowcache.sample.load;

import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/**
 * Makes calls at the times of a fixed schedule, whether or not earlier calls have ended,
 * as users do who know nothing of one another. The latency of a call counts from the time
 * it was due, so that a stall is seen by all calls that had to wait for it and not by the
 * one alone that was slow ("coordinated omission", Gil Tene).
 */
final class OpenLoop {

	private final Pace pace;

	private final Executor workers;

	/**
	 * Makes a loop.
	 * @param pace tells the time
	 * @param workers run the calls
	 */
	OpenLoop(Pace pace, Executor workers) {
		this.pace = pace;
		this.workers = workers;
	}

	/**
	 * Hands all calls to the workers. Returns when the last one was handed over, which
	 * may be before it has ended.
	 * @param schedule when calls are due
	 * @param calls gives the calls in order, on this thread
	 * @param target makes a call
	 * @param latencies where each call is recorded
	 * @param progress hears the number of calls handed over
	 */
	void run(Schedule schedule, Supplier<Call> calls, Function<Call, Outcome> target, Latencies latencies,
			IntConsumer progress) {
		long begin = this.pace.nanos();
		for (int number = 0; number < schedule.calls(); number++) {
			Call call = calls.get();
			long due = begin + schedule.dueNanos(number);
			this.pace.awaitUntil(due);
			this.workers.execute(() -> {
				Outcome outcome = target.apply(call);
				latencies.record(call.kind(), outcome, this.pace.nanos() - due);
			});
			progress.accept(number + 1);
		}
	}

	/**
	 * When calls are due.
	 *
	 * @param rate calls per second
	 * @param calls number of calls
	 */
	record Schedule(int rate, int calls) {

		long dueNanos(int number) {
			return TimeUnit.SECONDS.toNanos(number) / this.rate;
		}

	}

}
