package io.shadowcache.benchmark.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * A contender in a virtual machine of its own, seen from outside.
 */
public final class ContenderProcess implements AutoCloseable {

	private static final List<String> MACHINE = List.of("-Xms256m", "-Xmx768m");

	private static final Path LOGS = Path.of("target", "benchmarks");

	private static final long PATIENCE_SECONDS = 10;

	private static final long HANGS_AFTER_MINUTES = 10;

	private final String name;

	private final Process process;

	private final Writer requests;

	private final BufferedReader replies;

	private boolean started;

	private ContenderProcess(String name, Process process) {
		this.name = name;
		this.process = process;
		this.requests = process.outputWriter(StandardCharsets.UTF_8);
		this.replies = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
	}

	/**
	 * Starts a contender and does not wait for it: the first request does.
	 * @param type its class
	 * @param settings what it is told
	 * @return the process
	 */
	public static ContenderProcess start(Class<? extends Contender> type, Settings settings) {
		return start(JavaHomes.current(), type, settings);
	}

	/**
	 * The same on another Java.
	 * @param java the directory where it is installed
	 * @param type its class
	 * @param settings what it is told
	 * @return the process
	 */
	public static ContenderProcess start(Path java, Class<? extends Contender> type, Settings settings) {
		List<String> command = new ArrayList<>();
		command.add(java.resolve("bin").resolve("java").toString());
		command.addAll(MACHINE);
		command.addAll(List.of("-cp", System.getProperty("java.class.path"), ContenderMain.class.getName()));
		command.add(type.getName());
		command.addAll(settings.arguments());
		try {
			Files.createDirectories(LOGS);
			Path log = Files.createTempFile(LOGS, type.getSimpleName() + "-", ".log");
			Process process = new ProcessBuilder(command).redirectError(log.toFile()).start();
			return new ContenderProcess(type.getSimpleName() + " (see " + log + ")", process);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(type.getSimpleName() + " was not started", ex);
		}
	}

	/**
	 * Waits until it is ready.
	 * @return this
	 * @throws IllegalStateException if it does not start
	 */
	public synchronized ContenderProcess await() {
		if (!this.started) {
			this.started = true;
			String unused = reply();
		}
		return this;
	}

	/**
	 * Has it call a task again and again.
	 * @param task the name of the task
	 * @param threads how many threads call it
	 * @param millis for how long
	 * @return what it did
	 * @throws IllegalStateException if a call failed
	 */
	public Turn turn(String task, int threads, long millis) {
		return turn(task, threads, millis, ContenderMain.PLAIN);
	}

	/**
	 * The same, and each call is timed.
	 * @param task the name of the task
	 * @param threads how many threads call it
	 * @param millis for how long
	 * @return what it did
	 * @throws IllegalStateException if a call failed
	 */
	public Turn timedTurn(String task, int threads, long millis) {
		return turn(task, threads, millis, ContenderMain.TIMED);
	}

	/**
	 * The same on virtual threads, which need Java 21, and calls are not timed.
	 * @param task the name of the task
	 * @param threads how many threads call it
	 * @param millis for how long
	 * @return what it did
	 * @throws IllegalStateException if a call failed
	 */
	public Turn virtualTurn(String task, int threads, long millis) {
		return turn(task, threads, millis, ContenderMain.VIRTUAL);
	}

	private Turn turn(String task, int threads, long millis, String kind) {
		return Turn.parse(ask("turn", task, Integer.toString(threads), Long.toString(millis), kind));
	}

	/**
	 * Has it do something else.
	 * @param request words without blanks
	 * @return its answer
	 * @throws IllegalStateException if it failed
	 */
	public synchronized String ask(String... request) {
		await();
		try {
			this.requests.write(String.join(" ", request) + "\n");
			this.requests.flush();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(this.name + " is gone", ex);
		}
		return reply();
	}

	/** One that hangs is killed, so that a run comes to its end. */
	private String reply() {
		CompletableFuture<Void> watch = CompletableFuture.runAsync(this.process::destroyForcibly,
				CompletableFuture.delayedExecutor(HANGS_AFTER_MINUTES, TimeUnit.MINUTES));
		try {
			String line = this.replies.readLine();
			if (line == null) {
				throw new IllegalStateException(this.name + " has ended");
			}
			if (!line.startsWith(ContenderMain.OK)) {
				throw new IllegalStateException(this.name + " " + line);
			}
			return line.substring(ContenderMain.OK.length());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(this.name + " is gone", ex);
		}
		finally {
			watch.cancel(false);
		}
	}

	@Override
	public void close() {
		try {
			this.requests.close();
			if (!this.process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
				this.process.destroyForcibly().waitFor();
			}
		}
		catch (IOException ex) {
			this.process.destroyForcibly();
		}
		catch (InterruptedException ex) {
			this.process.destroyForcibly();
			Thread.currentThread().interrupt();
		}
	}

}
