package io.shadowcache.sample.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import io.shadowcache.jdbc.client.SqlCache;
import io.shadowcache.sample.command.Command;
import io.shadowcache.sample.command.Terminal;
import io.shadowcache.sample.load.CallSequence.Sizes;
import io.shadowcache.sample.load.OpenLoop.Schedule;

import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Makes the same calls at a constant rate, past the cache first, then through it, and
 * writes a report with a chart.
 */
@Component
@Profile("load-rate")
class RateLoadTest implements Command {

	private static final int THREADS = 64;

	private static final int WARM_UP_SECONDS = 5;

	private static final long SEED = 20_260_101L;

	private final SqlCache cache;

	private final LoadOptions options;

	private final Mix mix;

	private final JdbcTemplate jdbc;

	private final Terminal terminal;

	RateLoadTest(SqlCache cache, LoadOptions options, JdbcTemplate jdbc, Terminal terminal) {
		this.cache = cache;
		this.options = options;
		this.mix = options.mix();
		this.jdbc = jdbc;
		this.terminal = terminal;
	}

	@Override
	public int run() throws IOException, InterruptedException {
		Path folder = folder();
		Schedule warmUp = schedule(WARM_UP_SECONDS);
		Schedule schedule = schedule(this.options.seconds());
		measure("warm-up", warmUp, false);
		measure("warm-up", warmUp, true);
		Measurement uncached = measure("without cache", schedule, false);
		this.cache.flush();
		Measurement cached = measure("with cache", schedule, true);
		Comparison comparison = new Comparison(setup(), this.mix, uncached, cached);
		write(comparison, folder);
		return 0;
	}

	private Schedule schedule(int seconds) {
		return new Schedule(this.options.rate(), Math.multiplyExact(this.options.rate(), seconds));
	}

	private Measurement measure(String name, Schedule schedule, boolean cached) throws InterruptedException {
		this.terminal.print("%s: %d calls", name, schedule.calls());
		CallSequence calls = new CallSequence(SEED, this.mix, sizes());
		Latencies latencies = new Latencies();
		ExecutorService workers = Executors.newFixedThreadPool(THREADS);
		try (Progress progress = Progress.of(name, schedule.calls())) {
			new OpenLoop(Pace.REAL, workers).run(schedule, calls::next, new Calls(this.cache, cached)::make, latencies,
					progress::reached);
			workers.shutdown();
			boolean ended = workers.awaitTermination(this.options.seconds(), TimeUnit.SECONDS);
			return new Measurement(name, latencies, ended ? 0 : workers.shutdownNow().size());
		}
		finally {
			workers.shutdownNow();
		}
	}

	private Sizes sizes() {
		return new Sizes(count("flight"), count("airport"), count("booking"));
	}

	private int count(String table) {
		Integer count = this.jdbc.queryForObject("select max(id) from " + table, Integer.class);
		return (count != null) ? count : 1;
	}

	private String setup() {
		return "%d calls per second for %d seconds each, mix %s; Java %s on %d processors".formatted(
				this.options.rate(), this.options.seconds(), this.mix.text(), Runtime.version().feature(),
				Runtime.getRuntime().availableProcessors());
	}

	/**
	 * Makes the folder before anything is measured, so that no figures are lost for want
	 * of one.
	 */
	private Path folder() throws IOException {
		return Files.createDirectories(this.options.report());
	}

	private void write(Comparison comparison, Path folder) throws IOException {
		String report = new LoadReport(comparison).markdown();
		this.terminal.print("%n%s", report);
		Files.writeString(folder.resolve("load-test.md"), report);
		new LatencyChart(comparison).write(folder.resolve(LoadReport.CHART));
		this.terminal.print("Written to %s", folder.toAbsolutePath());
	}

}
