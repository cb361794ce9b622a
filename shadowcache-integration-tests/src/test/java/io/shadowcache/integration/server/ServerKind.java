package io.shadowcache.integration.server;

/**
 * A server that tests can have.
 */
public enum ServerKind {

	/** H2 in this process. */
	H2,
	/** MariaDB 11.4, a process of this one. */
	EMBEDDED_MARIADB,
	/** PostgreSQL 18, a process of this one. */
	EMBEDDED_POSTGRESQL,
	/** MySQL 9 in a container. */
	MYSQL,
	/** MariaDB 11 in a container. */
	MARIADB,
	/** PostgreSQL 18 in a container. */
	POSTGRESQL;

	boolean needsDocker() {
		return ordinal() >= MYSQL.ordinal();
	}

}
