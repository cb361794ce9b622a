package io.shadowcache.checker;

import java.util.Map;

import io.shadowcache.checker.fault.ServerContainer;

/**
 * Starts databases in containers.
 */
final class DatabaseContainer {

	private static final int MYSQL = 3306;

	private static final int POSTGRES = 5432;

	private DatabaseContainer() {
	}

	/**
	 * Starts the database of an image.
	 * @param image an image of MySQL, MariaDB or PostgreSQL
	 */
	static CheckedData start(String image) {
		if (image.contains("postgres")) {
			return started(image, POSTGRES, "postgresql", "postgres",
					Map.of("POSTGRES_PASSWORD", ServerContainer.PASSWORD, "POSTGRES_DB", "checked"));
		}
		String product = image.contains("mariadb") ? "mariadb" : "mysql";
		String prefix = image.contains("mariadb") ? "MARIADB" : "MYSQL";
		return started(image, MYSQL, product, "root",
				Map.of(prefix + "_ROOT_PASSWORD", ServerContainer.PASSWORD, prefix + "_DATABASE", "checked"));
	}

	private static CheckedData started(String image, int port, String product, String user,
			Map<String, String> environment) {
		ServerContainer container = ServerContainer.start(image, port, environment);
		String url = "jdbc:%s://%s/checked".formatted(product, container.address());
		return new CheckedData(container::close, () -> {
			throw new IllegalStateException("The database in a container is not killed");
		}, url, user, ServerContainer.PASSWORD);
	}

}
