package io.shadowcache.memcached;

import io.shadowcache.test.server.MemcachedServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/**
 * The contract on one server, of this machine if it has one.
 */
class SingleServerContractTests extends MemcachedContract {

	private static MemcachedServer server;

	@BeforeAll
	static void startServer() {
		server = MemcachedServer.start();
	}

	@AfterAll
	static void stopServer() {
		if (server != null) {
			server.close();
		}
	}

	@Override
	MemcachedServer[] servers() {
		return new MemcachedServer[] { server };
	}

}
