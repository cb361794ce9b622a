package io.shadowcache.spring.advice;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Remembers the figures of some moments, so that what has happened lately can be told
 * from what happened long ago. Somebody has to call {@link #sample} each minute. Safe for
 * use by many threads.
 */
public final class RecentFigures {

	/**
	 * How far advice looks back: long enough for a hundred calls of a query with modest
	 * traffic, short enough that what was mended is soon seen to be mended.
	 */
	public static final Duration WINDOW = Duration.ofMinutes(10);

	/**
	 * How often a sample is taken: the window is at most so much longer.
	 */
	public static final Duration INTERVAL = Duration.ofMinutes(1);

	/**
	 * For how long after the start nothing counts: classes are loaded, connections are
	 * opened, and every entry is missing once.
	 */
	public static final Duration WARM_UP = Duration.ofMinutes(1);

	private final Supplier<FiguresSample> figures;

	private final LongSupplier nanoTime;

	private final long start;

	private final Deque<Taken> samples = new ArrayDeque<>();

	/**
	 * Makes it; figures begin to be kept now.
	 * @param figures returns the figures of now
	 * @param nanoTime a clock for intervals, in nanoseconds
	 */
	public RecentFigures(Supplier<FiguresSample> figures, LongSupplier nanoTime) {
		this.figures = figures;
		this.nanoTime = nanoTime;
		this.start = nanoTime.getAsLong();
	}

	/**
	 * Remembers the figures of now.
	 */
	public void sample() {
		long now = this.nanoTime.getAsLong();
		if (now - this.start < WARM_UP.toNanos()) {
			return;
		}
		FiguresSample sample = this.figures.get();
		synchronized (this.samples) {
			this.samples.addLast(new Taken(now, sample));
			while (this.samples.size() > 1 && oldest(1) <= now - WINDOW.toNanos()) {
				this.samples.removeFirst();
			}
		}
	}

	Period period() {
		FiguresSample current = this.figures.get();
		long now = this.nanoTime.getAsLong();
		Duration uptime = Duration.ofNanos(now - this.start);
		Taken oldest;
		synchronized (this.samples) {
			oldest = this.samples.peekFirst();
		}
		return (oldest != null) ? new Period(oldest.sample(), current, Duration.ofNanos(now - oldest.nanos()), uptime)
				: new Period(current, current, Duration.ZERO, uptime);
	}

	private long oldest(int index) {
		return this.samples.stream().skip(index).findFirst().orElseThrow().nanos();
	}

	private record Taken(long nanos, FiguresSample sample) {
	}

}
