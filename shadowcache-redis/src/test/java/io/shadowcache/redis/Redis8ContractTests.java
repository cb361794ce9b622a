package io.shadowcache.redis;

import org.junit.jupiter.api.Nested;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;

/**
 * The contract on Redis 8.x in a container; skipped where there is no Docker.
 */
@Testcontainers(disabledWithoutDocker = true)
class Redis8ContractTests extends ContainerContract {

	@Container
	private static final GenericContainer<?> SERVER = container("redis:8", "redis-server");

	@Override
	GenericContainer<?> server() {
		return SERVER;
	}

	@Override
	String product() {
		return "Redis 8.";
	}

	@Nested
	class EvictionPolicies extends ContainerEvictionPolicies {

		EvictionPolicies() {
			super(SERVER);
		}

	}

}
