package io.shadowcache.sample.proof;

import org.testcontainers.containers.GenericContainer;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.mysql.MySQLContainer;

/**
 * The sample on MySQL 9.7 and Redis 8; skipped where there is no Docker.
 */
@Testcontainers(disabledWithoutDocker = true)
class MySqlAndRedisTests extends ContainerProof {

	@Container
	private static final MySQLContainer DATABASE = database("mysql:9.7");

	@Container
	private static final GenericContainer<?> REDIS = redis("redis:8", "redis-server");

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
		return "9.7";
	}

}
