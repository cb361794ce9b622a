package io.shadowcache.test.server;

import java.io.File;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/**
 * A memcached of this machine, bound to 127.0.0.1 on a free port. It ends with
 * {@link #close()} and, at the latest, with the JVM.
 */
public final class MemcachedProcess implements MemcachedServer {

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private static final int ATTEMPTS = 3;

	private final int port;

	private final DataDirectory directory;

	private final ServerProcess process;

	private MemcachedProcess(int port, DataDirectory directory, List<String> command) {
		this.port = port;
		this.directory = directory;
		this.process = new ServerProcess(command, directory.path());
	}

	/**
	 * Whether there is something to start.
	 * @return whether an executable named {@code memcached} is on the {@code PATH}
	 */
	public static boolean isInstalled() {
		return binary().isPresent();
	}

	private static Optional<Path> binary() {
		return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
			.filter((directory) -> !directory.isEmpty())
			.map((directory) -> Path.of(directory, "memcached"))
			.filter(Files::isExecutable)
			.findFirst();
	}

	/**
	 * Starts a server and waits until it answers.
	 * @param options further options as on the command line
	 * @return the running server
	 */
	public static MemcachedProcess start(String... options) {
		Path binary = binary().orElseThrow(() -> new IllegalStateException("memcached is not on the PATH"));
		for (int attempt = 1;; attempt++) {
			MemcachedProcess server = create(binary, options);
			try {
				server.launch();
				return server;
			}
			catch (IllegalStateException ex) {
				server.close();
				if (attempt == ATTEMPTS) {
					throw ex;
				}
			}
		}
	}

	/** Started by root it wants to know whom to become. */
	private static MemcachedProcess create(Path binary, String... options) {
		int port = FreePort.find();
		List<String> command = new ArrayList<>(
				List.of(binary.toString(), "-l", "127.0.0.1", "-p", Integer.toString(port), "-U", "0", "-u", "nobody"));
		command.addAll(List.of(options));
		return new MemcachedProcess(port, DataDirectory.create(), command);
	}

	private void launch() {
		this.process.start();
		try {
			Awaitility.await().pollInterval(Duration.ofMillis(20)).atMost(PATIENCE).until(this::answersOrDied);
		}
		catch (ConditionTimeoutException ex) {
			throw new IllegalStateException("memcached does not answer: " + this.process.log(), ex);
		}
		if (!this.process.isAlive()) {
			throw new IllegalStateException("memcached did not start: " + this.process.log());
		}
	}

	private boolean answersOrDied() {
		try {
			return !this.process.isAlive() || !command("version").isEmpty();
		}
		catch (UncheckedIOException ex) {
			return false;
		}
	}

	@Override
	public String host() {
		return "127.0.0.1";
	}

	@Override
	public int port() {
		return this.port;
	}

	@Override
	public void kill() {
		this.process.kill();
	}

	@Override
	public void pause() {
		this.process.signal("STOP");
	}

	@Override
	public void resume() {
		this.process.signal("CONT");
	}

	@Override
	public void restart() {
		kill();
		launch();
	}

	@Override
	public void close() {
		kill();
		this.directory.delete();
	}

}
