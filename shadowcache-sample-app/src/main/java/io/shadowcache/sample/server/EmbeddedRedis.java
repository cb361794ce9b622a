package io.shadowcache.sample.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.embedded.RedisExecProvider;

/**
 * A Redis that keeps everything in memory. Only the executable comes from the library,
 * whose own server object stops Redis in a JVM shutdown hook, while the application still
 * answers its last requests.
 */
final class EmbeddedRedis implements EmbeddedServer {

	private static final Logger logger = LoggerFactory.getLogger(EmbeddedRedis.class);

	private final int port;

	private @Nullable Process process;

	private boolean closed;

	EmbeddedRedis() {
		this(FreePort.find());
	}

	EmbeddedRedis(int port) {
		this.port = port;
	}

	@Override
	public synchronized void start() {
		if (this.closed) {
			throw new IllegalStateException("Redis was closed before it was started");
		}
		long begin = System.nanoTime();
		try {
			this.process = new ProcessBuilder(command()).redirectErrorStream(true).start();
			awaitReady(this.process);
		}
		catch (IOException | RuntimeException ex) {
			close();
			throw new IllegalStateException("Redis could not be started on 127.0.0.1:" + this.port, ex);
		}
		logger.info("Redis is ready on 127.0.0.1:{} after {} ms", this.port,
				Duration.ofNanos(System.nanoTime() - begin).toMillis());
	}

	@Override
	public int port() {
		return this.port;
	}

	@Override
	public synchronized void close() {
		if (this.closed) {
			return;
		}
		this.closed = true;
		if (this.process != null) {
			this.process.destroy();
			this.process.onExit().join();
		}
	}

	private List<String> command() throws IOException {
		String executable = RedisExecProvider.defaultProvider().get().getAbsolutePath();
		return List.of(executable, "--bind", "127.0.0.1", "--port", Integer.toString(this.port), "--save", "",
				"--appendonly", "no");
	}

	private static void awaitReady(Process process) throws IOException {
		BufferedReader output = process.inputReader();
		List<String> lines = new ArrayList<>();
		String line = output.readLine();
		while (line != null && !line.contains("Ready to accept connections")) {
			lines.add(line);
			line = output.readLine();
		}
		if (line == null) {
			throw new IllegalStateException("Redis ended: " + String.join("\n", lines));
		}
		Thread drain = new Thread(() -> drain(output), "embedded-redis-output");
		drain.setDaemon(true);
		drain.start();
	}

	/**
	 * Reads on, for a server whose output nobody takes stops when the pipe is full.
	 */
	private static void drain(BufferedReader output) {
		try (output) {
			output.lines().forEach((line) -> logger.debug("{}", line));
		}
		catch (IOException | UncheckedIOException ex) {
			logger.debug("The output of Redis ended", ex);
		}
	}

}
