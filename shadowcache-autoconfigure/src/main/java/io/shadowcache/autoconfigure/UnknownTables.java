package io.shadowcache.autoconfigure;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import io.shadowcache.autoconfigure.endpoint.Declarations;
import io.shadowcache.dependency.Dependency;
import io.shadowcache.operation.InvalidationOperation;
import io.shadowcache.operation.QueryOperation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;

/**
 * Reports declared tables that the database does not know: most likely misspelt, so that
 * reads and writes do not meet. Never fails the start.
 */
final class UnknownTables implements ApplicationListener<ApplicationReadyEvent> {

	private static final Logger logger = LoggerFactory.getLogger(UnknownTables.class);

	private final Declarations declarations;

	private final Map<String, DatabaseTables> databases;

	/**
	 * Makes it.
	 * @param databases the tables of each database by its id
	 */
	UnknownTables(Declarations declarations, Map<String, DatabaseTables> databases) {
		this.declarations = declarations;
		this.databases = databases;
	}

	/**
	 * Asks the database in the background, when the application takes requests.
	 */
	@Override
	public void onApplicationEvent(ApplicationReadyEvent event) {
		Thread thread = new Thread(this::report, "shadowcache-tables");
		thread.setDaemon(true);
		thread.start();
	}

	void report() {
		this.databases.forEach(this::report);
	}

	private void report(String database, DatabaseTables tables) {
		try {
			Set<String> known = tables.names();
			List<String> unknown = declared(database).stream().filter((table) -> !known.contains(table)).toList();
			if (!unknown.isEmpty()) {
				logger.warn("The database has no table or view {}, which methods with @CachedQuery or "
						+ "@InvalidatesTables name: correct the name, or its schema", unknown);
			}
		}
		catch (SQLException | RuntimeException ex) {
			logger.debug("Cannot ask the database for its tables", ex);
		}
	}

	private Set<String> declared(String database) {
		Set<String> declared = new TreeSet<>();
		Stream
			.concat(this.declarations.queries().stream().map(QueryOperation::dependencies),
					this.declarations.writers().stream().map(InvalidationOperation::dependencies))
			.flatMap((dependencies) -> dependencies.asList().stream())
			.filter((dependency) -> dependency.kind().isOfTable() && dependency.database().equals(database))
			.map(Dependency::subject)
			.forEach(declared::add);
		return declared;
	}

}
