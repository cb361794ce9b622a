package io.shadowcache.sample.proof;

import org.testcontainers.containers.GenericContainer;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.mysql.MySQLContainer;

/**
 * The sample on MariaDB 11.8 and Valkey 9; skipped where there is no Docker.
 */
@Testcontainers(disabledWithoutDocker = true)
class MariaDbAndValkeyTests extends ContainerProof {

	@Container
	private static final MySQLContainer DATABASE = database("mariadb:11.8");

	@Container
	private static final GenericContainer<?> REDIS = redis("valkey/valkey:9", "valkey-server");

	@Override
	MySQLContainer database() {
		return DATABASE;
	}

	@Override
	GenericContainer<?> redis() {
		return REDIS;
	}

	@Override
	String databaseVersion() {
		return "11.8";
	}

}
