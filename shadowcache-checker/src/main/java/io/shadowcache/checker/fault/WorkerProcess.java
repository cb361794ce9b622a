package io.shadowcache.checker.fault;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import io.shadowcache.checker.worker.Worker;
import org.jspecify.annotations.Nullable;

/**
 * One of the processes that read and write.
 */
public final class WorkerProcess implements AutoCloseable {

	private static final String LAUNCHER = "org.springframework.boot.loader.launch.PropertiesLauncher";

	private static final long PATIENCE_SECONDS = 180;

	private final List<String> command = new ArrayList<>();

	private final Path log;

	private volatile @Nullable Process process;

	/**
	 * Makes a process that is not started yet.
	 * @param options options of its virtual machine
	 * @param arguments its command line
	 * @param log the file to which its output is appended
	 */
	public WorkerProcess(List<String> options, List<String> arguments, Path log) {
		this.log = log;
		this.command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		this.command.addAll(options);
		this.command.addAll(mainClass(System.getProperty("java.class.path")));
		this.command.addAll(arguments);
	}

	/**
	 * Inside an executable jar classes are found by its launcher only.
	 */
	private static List<String> mainClass(String classPath) {
		String worker = Worker.class.getName();
		return (ClassLoader.getSystemResource(LAUNCHER.replace('.', '/') + ".class") == null)
				? List.of("-cp", classPath, worker) : List.of("-Dloader.main=" + worker, "-cp", classPath, LAUNCHER);
	}

	/**
	 * Starts it and waits until it is about to read and write.
	 */
	public void start() {
		CountDownLatch ready = new CountDownLatch(1);
		try {
			Process started = new ProcessBuilder(this.command).redirectErrorStream(true).start();
			this.process = started;
			Thread reader = new Thread(() -> copy(started, ready), "worker-output");
			reader.setDaemon(true);
			reader.start();
			if (!ready.await(PATIENCE_SECONDS, TimeUnit.SECONDS) || !started.isAlive()) {
				throw new IllegalStateException("A process did not start; see " + this.log);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted", ex);
		}
	}

	private void copy(Process started, CountDownLatch ready) {
		try (BufferedReader lines = new BufferedReader(
				new InputStreamReader(started.getInputStream(), StandardCharsets.UTF_8))) {
			for (String line = lines.readLine(); line != null; line = lines.readLine()) {
				Files.writeString(this.log, line + System.lineSeparator(), StandardOpenOption.CREATE,
						StandardOpenOption.APPEND);
				if (line.equals(Worker.READY)) {
					ready.countDown();
				}
			}
		}
		catch (IOException ex) {
			// the process was killed
		}
		ready.countDown();
	}

	void kill() {
		Process running = this.process;
		if (running != null) {
			running.destroyForcibly();
			awaitEnd(running);
		}
	}

	void signal(String name) {
		Process running = this.process;
		if (running == null) {
			return;
		}
		try {
			int unused = new ProcessBuilder("kill", "-" + name, Long.toString(running.pid()))
				.redirectOutput(ProcessBuilder.Redirect.appendTo(new File(this.log.toString())))
				.start()
				.waitFor();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/**
	 * Waits until it has ended by itself, or ends it after three minutes.
	 */
	@Override
	public void close() {
		Process running = this.process;
		if (running != null && !awaitEnd(running)) {
			kill();
		}
	}

	/**
	 * Waits for its end.
	 * @return whether it has ended
	 */
	boolean awaitEnd(Duration patience) throws InterruptedException {
		Process running = this.process;
		return running == null || running.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
	}

	private static boolean awaitEnd(Process running) {
		try {
			return running.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			running.destroyForcibly();
			Thread.currentThread().interrupt();
			return false;
		}
	}

}
