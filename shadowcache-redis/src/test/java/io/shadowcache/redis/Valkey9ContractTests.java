package io.shadowcache.redis;

import org.junit.jupiter.api.Nested;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;

/**
 * The contract on Valkey 9.x in a container; skipped where there is no Docker.
 */
@Testcontainers(disabledWithoutDocker = true)
class Valkey9ContractTests extends ContainerContract {

	@Container
	private static final GenericContainer<?> SERVER = container("valkey/valkey:9", "valkey-server");

	@Override
	GenericContainer<?> server() {
		return SERVER;
	}

	@Override
	String product() {
		return "Valkey 9.";
	}

	@Nested
	class EvictionPolicies extends ContainerEvictionPolicies {

		EvictionPolicies() {
			super(SERVER);
		}

	}

}
