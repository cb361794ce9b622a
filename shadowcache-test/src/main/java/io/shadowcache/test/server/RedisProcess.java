package io.shadowcache.test.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

import org.jspecify.annotations.Nullable;

/**
 * A real Redis server, bound to 127.0.0.1 on a free port, that a test may kill, stop and
 * bring back. It ends with {@link #close()} and, at the latest, with the JVM. Needs
 * {@code org.signal:embedded-redis} on the class path.
 */
public final class RedisProcess implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private static final int ATTEMPTS = 3;

	private final int port;

	private final DataDirectory directory;

	private final String password;

	private final ServerProcess process;

	private RedisProcess(int port, DataDirectory directory, List<String> options, List<String> command) {
		this.port = port;
		this.directory = directory;
		int index = options.indexOf("--requirepass");
		this.password = (index < 0) ? "" : options.get(index + 1);
		this.process = new ServerProcess(command, directory.path());
	}

	/**
	 * Starts a server without persistence and waits until it answers.
	 * @param options further options as on the command line, such as
	 * {@code "--maxmemory", "10mb"}
	 * @return the running server
	 */
	public static RedisProcess start(String... options) {
		return startSomewhere((port, directory) -> {
			List<String> command = new ArrayList<>(
					List.of(RedisBinary.path().toString(), "--port", Integer.toString(port), "--bind", "127.0.0.1"));
			command.addAll(List.of("--save", "", "--dbfilename", DataDirectory.SNAPSHOT, "--dir",
					directory.path().toString()));
			command.addAll(List.of(options));
			return new RedisProcess(port, directory, List.of(options), command);
		});
	}

	static RedisProcess startSentinel(List<String> configuration) {
		return startSomewhere((port, directory) -> {
			List<String> lines = new ArrayList<>(List.of("port " + port, "bind 127.0.0.1", "dir " + directory.path()));
			lines.addAll(configuration);
			Path file = directory.write("sentinel.conf", lines);
			return new RedisProcess(port, directory, List.of(),
					List.of(RedisBinary.path().toString(), file.toString(), "--sentinel"));
		});
	}

	/** Another process may take a free port between finding and using it. */
	private static RedisProcess startSomewhere(BiFunction<Integer, DataDirectory, RedisProcess> factory) {
		for (int attempt = 1;; attempt++) {
			RedisProcess server = factory.apply(FreePort.find(), DataDirectory.create());
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

	private void launch(String... more) {
		this.process.start(more);
		this.process.awaitAnswer(this::answers, PATIENCE);
	}

	private boolean answers() {
		try {
			return "PONG".equals(command("PING"));
		}
		catch (UncheckedIOException ex) {
			return false;
		}
	}

	/**
	 * Sends a command on a connection of its own.
	 * @param command name and arguments
	 * @return a string, a {@code Long}, a list of these, or {@code null}
	 * @throws UncheckedIOException if the server is away or answers with an error
	 */
	public @Nullable Object command(String... command) {
		try (RespConnection connection = new RespConnection(this.port)) {
			if (!this.password.isEmpty()) {
				connection.send("AUTH", this.password);
			}
			return connection.send(command);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(String.join(" ", command) + ": " + ex.getMessage(), ex);
		}
	}

	/**
	 * Returns the port.
	 * @return the same port for the life of this object, whatever is restarted
	 */
	public int port() {
		return this.port;
	}

	/**
	 * Returns the address.
	 * @return host and port
	 */
	public String address() {
		return "127.0.0.1:" + this.port;
	}

	/**
	 * Saves the data set in the RDB format.
	 * @param target the file to write
	 */
	public void snapshot(Path target) {
		command("SAVE");
		this.directory.copySnapshotTo(target);
	}

	/**
	 * Kills the server as {@code kill -9} does and waits for its end.
	 */
	public void kill() {
		this.process.kill();
	}

	/**
	 * Freezes the server ({@code SIGSTOP}): connections stay open, nothing is answered.
	 */
	public void pause() {
		this.process.signal("STOP");
	}

	/**
	 * Lets a frozen server go on ({@code SIGCONT}).
	 */
	public void resume() {
		this.process.signal("CONT");
	}

	/**
	 * Kills the server if it runs, then starts it without data on the same port.
	 */
	public void restartEmpty() {
		kill();
		this.directory.deleteSnapshot();
		launch();
	}

	/**
	 * Kills the server if it runs, then starts it with an old data set on the same port.
	 * @param snapshot a file written by {@link #snapshot}
	 */
	public void restartFrom(Path snapshot) {
		kill();
		this.directory.replaceSnapshot(snapshot);
		launch();
	}

	/**
	 * Kills the server if it runs, then starts it on the same port with the files that it
	 * has left behind.
	 * @param options further options as on the command line, for this time
	 */
	public void restartWith(String... options) {
		kill();
		launch(options);
	}

	@Override
	public void close() {
		kill();
		this.directory.delete();
	}

}
