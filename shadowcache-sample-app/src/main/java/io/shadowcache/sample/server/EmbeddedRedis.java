package io.shadowcache.sample.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

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

	private static final Duration PATIENCE = Duration.ofSeconds(30);

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
		catch (IOException | RuntimeException | LinkageError ex) {
			close();
			throw new IllegalStateException(
					"Redis could not be started on 127.0.0.1:" + this.port + Platform.current().advice(), ex);
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
			end(this.process);
		}
	}

	private List<String> command() throws IOException {
		String executable = RedisExecProvider.defaultProvider().get().getAbsolutePath();
		return List.of(executable, "--bind", "127.0.0.1", "--port", Integer.toString(this.port), "--save", "",
				"--appendonly", "no");
	}

	private static void awaitReady(Process process) throws IOException {
		CompletableFuture<Void> ready = new CompletableFuture<>();
		Thread reader = new Thread(() -> read(process, ready), "embedded-redis-output");
		reader.setDaemon(true);
		reader.start();
		try {
			ready.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
		}
		catch (ExecutionException ex) {
			throw new IOException(ex.getCause());
		}
		catch (TimeoutException ex) {
			throw new IOException("Redis is not ready after " + PATIENCE.toSeconds() + " s", ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IOException("Interrupted while Redis starts", ex);
		}
	}

	/**
	 * Reads to the end, for a server whose output nobody takes stops when the pipe is
	 * full.
	 */
	private static void read(Process process, CompletableFuture<Void> ready) {
		List<String> beginning = new ArrayList<>();
		try (BufferedReader output = process.inputReader()) {
			output.lines().forEach((line) -> {
				logger.debug("{}", line);
				if (line.contains("Ready to accept connections")) {
					ready.complete(null);
				}
				else if (!ready.isDone()) {
					beginning.add(line);
				}
			});
		}
		catch (IOException | UncheckedIOException ex) {
			logger.debug("The output of Redis ended", ex);
		}
		ready.completeExceptionally(new IllegalStateException("Redis ended: " + String.join("\n", beginning)));
	}

	private static void end(Process process) {
		process.destroy();
		try {
			if (process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
				return;
			}
			logger.warn("Redis did not end within {} s and is killed", PATIENCE.toSeconds());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		process.destroyForcibly();
	}

}
