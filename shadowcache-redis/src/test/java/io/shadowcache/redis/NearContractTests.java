package io.shadowcache.redis;

import io.shadowcache.dependency.Dependency;
import io.shadowcache.store.CacheStore;
import io.shadowcache.test.server.RedisProcess;
import io.shadowcache.test.store.CacheStoreContract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/**
 * The contract through a near cache that trusts what a real server reports: an instance
 * that writes knows its own writes. The server knows it as the documented user.
 */
class NearContractTests extends CacheStoreContract {

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
		return new NearNode(Stores.target(server)).reading();
	}

	@Override
	protected boolean dropVersion(Dependency dependency) {
		server.command("DEL", Stores.versionKey(dependency));
		return true;
	}

}
