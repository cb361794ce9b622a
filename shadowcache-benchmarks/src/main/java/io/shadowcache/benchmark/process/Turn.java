package io.shadowcache.benchmark.process;

import java.util.Locale;

/**
 * What a contender did in one turn.
 *
 * @param calls how many calls ended
 * @param nanos how long the turn took
 * @param cpu CPU time
 * @param bytes what all its threads allocated
 * @param loads how often the query itself ran
 * @param latency how long calls took, in nanoseconds; zeros if that was not asked for
 */
public record Turn(long calls, long nanos, Cpu cpu, long bytes, long loads, Latency latency) {

	/**
	 * Returns how fast it was.
	 * @return calls per second
	 */
	public double callsPerSecond() {
		return this.calls * 1e9 / this.nanos;
	}

	/**
	 * Returns how long it took for each call to end, which is how long a call took if
	 * there was one thread.
	 * @return microseconds
	 */
	public double microsPerCall() {
		return this.nanos / 1e3 / Math.max(1, this.calls);
	}

	/**
	 * Returns what a call cost the process.
	 * @return microseconds of CPU time
	 */
	public double cpuMicros() {
		return this.cpu.processNanos() / 1e3 / Math.max(1, this.calls);
	}

	/**
	 * Returns what a call cost the thread that made it. The rest is that of the Redis
	 * client's threads, of the compiler and of the collector.
	 * @return microseconds of CPU time; 0 for virtual threads, which have none
	 */
	public double callerMicros() {
		return this.cpu.callerNanos() / 1e3 / Math.max(1, this.calls);
	}

	/**
	 * Returns what a call allocated.
	 * @return bytes
	 */
	public double bytesPerCall() {
		return (double) this.bytes / Math.max(1, this.calls);
	}

	String format() {
		return String.format(Locale.ROOT, "%d %d %d %d %d %d %d %d %d", this.calls, this.nanos, this.cpu.processNanos(),
				this.cpu.callerNanos(), this.bytes, this.loads, this.latency.median(), this.latency.p99(),
				this.latency.max());
	}

	static Turn parse(String line) {
		String[] words = line.trim().split(" ", -1);
		long[] numbers = new long[words.length];
		for (int index = 0; index < words.length; index++) {
			numbers[index] = Long.parseLong(words[index]);
		}
		int at = 0;
		return new Turn(numbers[at++], numbers[at++], new Cpu(numbers[at++], numbers[at++]), numbers[at++],
				numbers[at++], new Latency(numbers[at++], numbers[at++], numbers[at]));
	}

	/**
	 * CPU time.
	 *
	 * @param processNanos that of the whole process
	 * @param callerNanos that of the calling threads, 0 if these are virtual
	 */
	public record Cpu(long processNanos, long callerNanos) {
	}

	/**
	 * How long calls took, in nanoseconds.
	 *
	 * @param median half of them took no longer
	 * @param p99 99 % of them took no longer
	 * @param max the longest
	 */
	public record Latency(long median, long p99, long max) {

		/** Not measured. */
		public static final Latency NONE = new Latency(0, 0, 0);

	}

}
