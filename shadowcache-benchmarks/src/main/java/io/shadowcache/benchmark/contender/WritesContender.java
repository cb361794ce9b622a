package io.shadowcache.benchmark.contender;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import io.shadowcache.benchmark.process.Contender;
import io.shadowcache.benchmark.process.Settings;
import org.HdrHistogram.Histogram;

import org.springframework.context.ConfigurableApplicationContext;

/**
 * An application that reads rows at random, or writes to them at a given rate. The
 * request {@code uses} is answered with hits, misses and bypasses since the last one; the
 * request {@code write RATE MILLIS} with the number of transactions, and median and p99
 * in microseconds, of a transaction and then of its mark.
 */
public final class WritesContender implements Contender {

	private static final int DIGITS = 3;

	private final ConfigurableApplicationContext application;

	private final WrittenQueries queries;

	/**
	 * Starts an application.
	 * @param settings where Redis and the database are, and properties
	 */
	public WritesContender(Settings settings) {
		Settings all = settings.with("--spring.datasource.username", "root")
			.with("--spring.datasource.hikari.maximum-pool-size", 16);
		this.application = ShadowApplication.start(all, WrittenQueries.class, UseCounter.class, TimedMarks.class);
		this.queries = this.application.getBean(WrittenQueries.class);
	}

	@Override
	public Callable<?> task(String name) {
		return switch (name) {
			case "by-table" -> () -> this.queries.byTable(anyRow());
			case "by-row" -> () -> this.queries.byRow(anyRow());
			default -> Contender.super.task(name);
		};
	}

	@Override
	public String answer(List<String> request) {
		return switch (request.get(0)) {
			case "uses" -> this.application.getBean(UseCounter.class).uses();
			case "write" -> write(Integer.parseInt(request.get(1)), Long.parseLong(request.get(2)));
			default -> throw new IllegalArgumentException("Cannot " + request);
		};
	}

	/** At the given moments, however long the one before has taken. */
	private String write(int rate, long millis) {
		TimedMarks marks = this.application.getBean(TimedMarks.class);
		Histogram unused = marks.take();
		Histogram transactions = new Histogram(TimeUnit.MINUTES.toNanos(1), DIGITS);
		long begin = System.nanoTime();
		long end = begin + TimeUnit.MILLISECONDS.toNanos(millis);
		long interval = TimeUnit.SECONDS.toNanos(1) / rate;
		for (long due = begin + interval; due < end && System.nanoTime() < end; due += interval) {
			awaitMoment(due);
			long before = System.nanoTime();
			this.queries.change(anyRow());
			transactions.recordValue(System.nanoTime() - before);
		}
		return transactions.getTotalCount() + times(transactions) + times(marks.take());
	}

	private static void awaitMoment(long due) {
		for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
			LockSupport.parkNanos(left);
		}
	}

	private static String times(Histogram nanos) {
		return " %d %d".formatted(TimeUnit.NANOSECONDS.toMicros(nanos.getValueAtPercentile(50)),
				TimeUnit.NANOSECONDS.toMicros(nanos.getValueAtPercentile(99)));
	}

	private static long anyRow() {
		return 1 + ThreadLocalRandom.current().nextLong(AirportData.FARES);
	}

	@Override
	public void close() {
		this.application.close();
	}

}
