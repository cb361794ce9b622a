package io.shadowcache.benchmark.contender;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

import io.shadowcache.benchmark.process.Contender;
import io.shadowcache.benchmark.process.Settings;

import org.springframework.context.ConfigurableApplicationContext;

/**
 * Hits in ShadowCache that differ in what grows: entries, sizes and dependencies.
 */
public final class GrowthContender implements Contender {

	private final ConfigurableApplicationContext application;

	private final GrownQueries queries;

	/**
	 * Starts an application.
	 * @param settings where Redis is, and properties of the application
	 */
	public GrowthContender(Settings settings) {
		this.application = ShadowApplication.start(settings.with("--shadowcache.max-entry-size", "4MB"),
				GrownQueries.class);
		this.queries = this.application.getBean(GrownQueries.class);
	}

	@Override
	public Callable<?> task(String name) {
		String[] words = name.split(":", 2);
		int size = Integer.parseInt(words[1]);
		return switch (words[0]) {
			case "record" -> () -> this.queries.row(ThreadLocalRandom.current().nextInt(size));
			case "text" -> () -> this.queries.text(size);
			case "tables" -> tables(size);
			default -> Contender.super.task(name);
		};
	}

	private Callable<?> tables(int count) {
		return switch (count) {
			case 1 -> () -> this.queries.oneTable(1);
			case 2 -> () -> this.queries.twoTables(1);
			case 4 -> () -> this.queries.fourTables(1);
			case 8 -> () -> this.queries.eightTables(1);
			case 16 -> () -> this.queries.sixteenTables(1);
			default -> throw new IllegalArgumentException("No query of %d tables".formatted(count));
		};
	}

	@Override
	public String answer(List<String> request) {
		int entries = Integer.parseInt(request.get(0));
		IntStream.range(0, entries).parallel().forEach((id) -> this.queries.row(id));
		return Integer.toString(entries);
	}

	@Override
	public void close() {
		this.application.close();
	}

}
