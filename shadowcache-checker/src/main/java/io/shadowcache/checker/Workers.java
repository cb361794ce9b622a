package io.shadowcache.checker;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import io.shadowcache.checker.fault.CheckedRedis;
import io.shadowcache.checker.fault.WorkerProcess;
import io.shadowcache.checker.worker.WorkerSettings;
import io.shadowcache.engine.ConsistencyLevel;
import io.shadowcache.test.server.TcpProxy;
import org.jspecify.annotations.Nullable;

/**
 * The processes of one run. When there is more than one, the last goes to Redis by a way
 * of its own, which can be disturbed.
 */
final class Workers implements AutoCloseable {

	private static final double MINUTES_WORTH_COMPILING = 2;

	private final List<WorkerProcess> processes = new ArrayList<>();

	private final @Nullable TcpProxy proxy;

	private Workers(@Nullable TcpProxy proxy) {
		this.proxy = proxy;
	}

	static Workers start(CheckerOptions options, Path directory, CheckedData data, CheckedRedis redis) {
		Workers workers = new Workers((options.workers > 1) ? redis.proxy() : null);
		try {
			for (int number = 0; number < options.workers; number++) {
				TcpProxy way = (number == options.workers - 1) ? workers.proxy : null;
				List<String> arguments = new ArrayList<>(settings(options, number, directory).arguments());
				arguments.addAll(redis.arguments(way));
				arguments.addAll(application(options, data));
				WorkerProcess process = new WorkerProcess(machine(options), arguments,
						directory.resolve("worker-%d.log".formatted(number)));
				workers.processes.add(process);
				process.start();
			}
		}
		catch (RuntimeException ex) {
			workers.close();
			throw ex;
		}
		return workers;
	}

	/**
	 * In a short run much of the time would go into compiling well.
	 */
	private static List<String> machine(CheckerOptions options) {
		List<String> machine = new ArrayList<>(List.of("-Xmx256m", "-XX:+UseSerialGC"));
		if (options.minutes < MINUTES_WORTH_COMPILING) {
			machine.add("-XX:TieredStopAtLevel=1");
		}
		return machine;
	}

	private static WorkerSettings settings(CheckerOptions options, int number, Path directory) {
		return new WorkerSettings(number, directory, options.keys, options.load.load(options.seed),
				options.level != ConsistencyLevel.AFTER_COMMIT, options.chosenFailpoints());
	}

	private static List<String> application(CheckerOptions options, CheckedData data) {
		List<String> arguments = new ArrayList<>(List.of("--spring.application.name=checker",
				"--spring.datasource.url=" + data.url(), "--spring.datasource.username=" + data.user(),
				"--spring.datasource.password=" + data.password(), "--spring.datasource.hikari.minimum-idle=1",
				"--spring.main.banner-mode=off", "--logging.level.root=warn",
				"--shadowcache.consistency.level=" + options.level.label(),
				"--shadowcache.consistency.lease=" + options.lease.toMillis() + "ms"));
		if (options.level.label().equals("strict")) {
			arguments.add("--shadowcache.consistency.intents.create=true");
		}
		if (options.without != null) {
			arguments.add("--checker.without=" + options.without.name());
		}
		arguments.addAll(options.properties);
		return arguments;
	}

	List<WorkerProcess> processes() {
		return this.processes;
	}

	@Nullable TcpProxy proxy() {
		return this.proxy;
	}

	@Override
	public void close() {
		this.processes.forEach(WorkerProcess::close);
		if (this.proxy != null) {
			this.proxy.close();
		}
	}

}
