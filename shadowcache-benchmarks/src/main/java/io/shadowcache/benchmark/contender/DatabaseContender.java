package io.shadowcache.benchmark.contender;

import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import io.shadowcache.benchmark.process.Contender;
import io.shadowcache.benchmark.process.Settings;
import io.shadowcache.codec.TypeCodec;
import io.shadowcache.codec.ValueCodec;
import io.shadowcache.codec.ValueType;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * An application on a database with an airport's data: with ShadowCache, or without it by
 * the property {@code shadowcache.enabled=false}.
 */
public final class DatabaseContender implements Contender {

	/** Where the database is. */
	public static final String URL = "--spring.datasource.url";

	private static final String PACED = "-paced";

	private static final long PAUSE_MILLIS = 100;

	private final ConfigurableApplicationContext application;

	private final AirportQueries queries;

	/** Begins anywhere: what another process has stored for the same number is a hit. */
	private final AtomicLong calls = new AtomicLong(ThreadLocalRandom.current().nextLong(Long.MAX_VALUE / 2));

	/**
	 * Starts an application.
	 * @param settings where Redis and the database are, and properties
	 */
	public DatabaseContender(Settings settings) {
		Settings all = settings.with("--spring.datasource.username", "root")
			.with("--spring.datasource.hikari.maximum-pool-size", 16)
			.with("--spring.datasource.hikari.minimum-idle", 1);
		this.application = ShadowApplication.start(all, AirportQueries.class);
		this.queries = this.application.getBean(AirportQueries.class);
	}

	@Override
	public Callable<?> task(String name) {
		if (name.endsWith(PACED)) {
			return paced(task(name.substring(0, name.length() - PACED.length())));
		}
		return switch (name) {
			case "one-table" -> () -> this.queries.flight(7);
			case "three-tables" -> () -> this.queries.departures(7);
			case "five-tables" -> () -> this.queries.busiest(10);
			case "miss" -> () -> this.queries.fare(this.calls.incrementAndGet());
			case "write" -> () -> this.queries.changeFare(this.calls.incrementAndGet());
			case "encode" -> encoding();
			default -> Contender.super.task(name);
		};
	}

	/** What goes on in the background has ended before the next call begins. */
	private static Callable<?> paced(Callable<?> call) {
		return () -> {
			Object result = call.call();
			TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
			return result;
		};
	}

	private Callable<?> encoding() {
		ObjectProvider<ValueCodec> codecs = this.application.getBeanProvider(ValueCodec.class);
		TypeCodec codec = ValueType.of(AirportQueries.Fare.class, codecs.getObject()).codec();
		AirportQueries.Fare fare = this.queries.fare(0);
		return () -> codec.encode(fare);
	}

	@Override
	public void close() {
		this.application.close();
	}

}
