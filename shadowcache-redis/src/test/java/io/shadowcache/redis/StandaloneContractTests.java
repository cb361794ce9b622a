package io.shadowcache.redis;

import io.shadowcache.dependency.Dependency;
import io.shadowcache.store.CacheStore;
import io.shadowcache.test.server.RedisProcess;
import io.shadowcache.test.store.CacheStoreContract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/**
 * The contract on a single Redis 7.0, as the documented user.
 */
class StandaloneContractTests extends CacheStoreContract {

	private static RedisProcess server;

	@BeforeAll
	static void startServer() {
		server = Stores.server();
	}

	@AfterAll
	static void stopServer() {
		server.close();
	}

	@Override
	protected CacheStore createStore() {
		return Stores.started(Stores.target(server));
	}

	@Override
	protected boolean dropVersion(Dependency dependency) {
		server.command("DEL", Stores.versionKey(dependency));
		return true;
	}

}
