package io.shadowcache.test.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;

import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * An operating-system process that does not outlive this JVM.
 */
final class ServerProcess {

	private final List<String> command;

	private final Path directory;

	private final Thread killer = new Thread(this::kill, "kill-server");

	private volatile @Nullable Process process;

	ServerProcess(List<String> command, Path directory) {
		this.command = List.copyOf(command);
		this.directory = directory;
	}

	void start(String... more) {
		List<String> all = new ArrayList<>(this.command);
		all.addAll(List.of(more));
		try {
			this.process = new ProcessBuilder(all).directory(this.directory.toFile())
				.redirectErrorStream(true)
				.redirectOutput(ProcessBuilder.Redirect.appendTo(logFile().toFile()))
				.start();
			Runtime.getRuntime().addShutdownHook(this.killer);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot start " + this.command, ex);
		}
	}

	/**
	 * Waits until the server answers.
	 * @throws IllegalStateException if it has died, or takes too long
	 */
	void awaitAnswer(BooleanSupplier answers, Duration patience) {
		try {
			Awaitility.await()
				.pollInterval(Duration.ofMillis(20))
				.atMost(patience)
				.until(() -> !isAlive() || answers.getAsBoolean());
		}
		catch (ConditionTimeoutException ex) {
			throw new IllegalStateException("The server does not answer: " + log(), ex);
		}
		if (!isAlive()) {
			throw new IllegalStateException("The server did not start: " + log());
		}
	}

	boolean isAlive() {
		Process current = this.process;
		return current != null && current.isAlive();
	}

	void signal(String name) {
		Process current = this.process;
		if (current == null) {
			throw new IllegalStateException("Not started: " + this.command);
		}
		try {
			int exit = new ProcessBuilder("kill", "-" + name, Long.toString(current.pid())).start().waitFor();
			if (exit != 0) {
				throw new IllegalStateException("Cannot send %s to process %d".formatted(name, current.pid()));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	/** Like {@code kill -9}: works on a stopped process, too. Waits for the end. */
	void kill() {
		end(Process::destroyForcibly);
	}

	void terminate() {
		end((running) -> {
			running.destroy();
			return running;
		});
	}

	private void end(UnaryOperator<Process> how) {
		Process current = this.process;
		if (current == null) {
			return;
		}
		this.process = null;
		try {
			if (!how.apply(current).waitFor(10, TimeUnit.SECONDS)) {
				current.destroyForcibly().waitFor();
			}
		}
		catch (InterruptedException ex) {
			current.destroyForcibly();
			Thread.currentThread().interrupt();
		}
		forgetKiller();
	}

	private void forgetKiller() {
		if (Thread.currentThread() != this.killer) {
			try {
				Runtime.getRuntime().removeShutdownHook(this.killer);
			}
			catch (IllegalStateException ex) {
				// the JVM is shutting down: the hook runs or has run
			}
		}
	}

	String log() {
		try {
			return Files.readString(logFile());
		}
		catch (IOException ex) {
			return "(no log: " + ex.getMessage() + ")";
		}
	}

	private Path logFile() {
		return this.directory.resolve("server.log");
	}

}
