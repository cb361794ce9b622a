package io.shadowcache.redis;

import java.util.List;

import io.shadowcache.test.server.RedisProcess;
import org.junit.jupiter.api.AfterAll;

/**
 * Each eviction policy of a single Redis 7.0. Those of other servers are beside their
 * store contracts.
 */
class EvictionPolicyTests extends EvictionPolicyContract {

	private final RedisProcess server = Stores.server();

	@AfterAll
	@Override
	void close() {
		super.close();
		this.server.close();
	}

	@Override
	RedisTarget target() {
		return Stores.target(this.server);
	}

	@Override
	List<AdministeredServer> servers() {
		return List.of(this.server::command);
	}

}
