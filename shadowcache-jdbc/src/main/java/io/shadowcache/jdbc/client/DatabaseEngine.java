package io.shadowcache.jdbc.client;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.shadowcache.store.UnknownEngineException;
import org.jspecify.annotations.Nullable;

/**
 * The databases that can be chosen by name, as in settings of separate names for engine,
 * host and port. Any other database with a JDBC driver is used by its own URL.
 */
public enum DatabaseEngine {

	/** MySQL. */
	MYSQL(3306, "mysql", "mysql"),

	/** MariaDB. */
	MARIADB(3306, "mariadb", "mariadb"),

	/** PostgreSQL. */
	POSTGRESQL(5432, "postgresql", "postgres");

	private final int defaultPort;

	private final String name;

	private final String alias;

	DatabaseEngine(int defaultPort, String name, String alias) {
		this.defaultPort = defaultPort;
		this.name = name;
		this.alias = alias;
	}

	/**
	 * Finds an engine.
	 * @param name its name in any case, such as {@code mysql} or {@code postgres}
	 * @return the engine
	 * @throws UnknownEngineException if there is none of this name; the message lists
	 * those that are known
	 */
	public static DatabaseEngine of(String name) {
		String wanted = name.strip().toLowerCase(Locale.ROOT);
		return Arrays.stream(values())
			.filter((engine) -> engine.name.equals(wanted) || engine.alias.equals(wanted))
			.findFirst()
			.orElseThrow(() -> new UnknownEngineException(
					"Unknown database engine '%s'; known are: %s".formatted(name, known())));
	}

	private static String known() {
		return Arrays.stream(values())
			.flatMap((engine) -> Stream.of(engine.name, engine.alias))
			.distinct()
			.sorted()
			.collect(Collectors.joining(", "));
	}

	/**
	 * Returns the port of a server that names none.
	 * @return a port
	 */
	public int defaultPort() {
		return this.defaultPort;
	}

	/**
	 * Makes a JDBC URL.
	 * @param host the host
	 * @param port the port, or {@code null} for the default one
	 * @param database the name of the database
	 * @return a URL without credentials
	 */
	public String url(String host, @Nullable Integer port, String database) {
		return "jdbc:%s://%s:%d/%s".formatted(this.name, host, (port != null) ? port : this.defaultPort, database);
	}

}
