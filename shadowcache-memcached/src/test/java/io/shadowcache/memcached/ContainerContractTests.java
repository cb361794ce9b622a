package io.shadowcache.memcached;

import io.shadowcache.test.server.MemcachedContainer;
import io.shadowcache.test.server.MemcachedProcess;
import io.shadowcache.test.server.MemcachedServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;

/**
 * The contract on the official image, unless {@link SingleServerContractTests} runs on it
 * anyway.
 */
class ContainerContractTests extends MemcachedContract {

	private static MemcachedServer server;

	@BeforeAll
	static void startServer() {
		Assumptions.assumeTrue(MemcachedProcess.isInstalled(), "the other contract tests run on the container");
		Assumptions.assumeTrue(MemcachedContainer.isPossible(), "there is no Docker");
		server = MemcachedContainer.start();
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
