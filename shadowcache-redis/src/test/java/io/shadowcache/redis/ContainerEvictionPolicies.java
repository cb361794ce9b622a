package io.shadowcache.redis;

import java.util.List;

import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulRedisConnection;
import org.junit.jupiter.api.AfterAll;
import org.testcontainers.containers.GenericContainer;

/**
 * Each eviction policy of a server in a container.
 */
abstract class ContainerEvictionPolicies extends EvictionPolicyContract {

	private final GenericContainer<?> container;

	private final RedisClient client;

	private final StatefulRedisConnection<String, String> administrator;

	ContainerEvictionPolicies(GenericContainer<?> container) {
		this.container = container;
		this.client = Containers.client(container, ContainerContract.PASSWORD);
		this.administrator = this.client.connect();
		Containers.send(this.administrator, DocumentedUser.command());
	}

	@AfterAll
	@Override
	void close() {
		super.close();
		this.client.close();
	}

	@Override
	RedisTarget target() {
		return ContainerContract.target(this.container);
	}

	@Override
	List<AdministeredServer> servers() {
		return List.of((command) -> Containers.send(this.administrator, command));
	}

}
