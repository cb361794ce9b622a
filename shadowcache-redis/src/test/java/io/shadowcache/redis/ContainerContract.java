package io.shadowcache.redis;

import java.time.Duration;

import io.lettuce.core.RedisURI;
import io.shadowcache.dependency.Dependency;
import io.shadowcache.dependency.DependencySet;
import io.shadowcache.dependency.Stamp;
import io.shadowcache.store.CacheStore;
import io.shadowcache.store.StoreException;
import io.shadowcache.test.store.CacheStoreContract;
import io.shadowcache.test.store.Sample;
import org.junit.jupiter.api.Test;
import org.testcontainers.containers.GenericContainer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The contract on a server in a container, which a user with the documented permissions
 * and no others connects to.
 */
abstract class ContainerContract extends CacheStoreContract {

	static final String PASSWORD = "admin";

	static GenericContainer<?> container(String image, String program) {
		return new GenericContainer<>(image).withExposedPorts(6379)
			.withCommand(program, "--bind", "0.0.0.0", "--requirepass", PASSWORD, "--save", "");
	}

	static RedisTarget target(GenericContainer<?> server) {
		RedisURI uri = RedisURI.create(server.getHost(), server.getMappedPort(6379));
		return RedisTarget.standalone(DocumentedUser.login(uri));
	}

	/**
	 * The running server.
	 */
	abstract GenericContainer<?> server();

	/**
	 * The product and the major version that describe() begins with.
	 */
	abstract String product();

	@Override
	protected CacheStore createStore() {
		admin(DocumentedUser.command());
		return Stores.started(target(server()));
	}

	@Override
	protected boolean dropVersion(Dependency dependency) {
		admin("DEL", Stores.versionKey(dependency));
		return true;
	}

	@Test
	void describeNamesTheProduct() {
		try (CacheStore store = createStore()) {
			assertThat(store.describe()).startsWith(product());
		}
	}

	@Test
	void fullServerStillInvalidates() {
		DependencySet tables = Sample.tables(1);
		try (CacheStore store = createStore()) {
			Stamp seen = store.lookup(Sample.key(), tables).stamp();
			admin("CONFIG", "SET", "maxmemory", "1");
			assertThatExceptionOfType(StoreException.class)
				.isThrownBy(() -> store.put(Sample.key(), Sample.frame("value"), tables, seen, Duration.ofMinutes(1)));
			store.release(tables, Sample.writer());
			assertThat(store.lookup(Sample.key(), tables).stamp()).isNotEqualTo(seen);
		}
		finally {
			admin("CONFIG", "SET", "maxmemory", "0");
		}
	}

	@Test
	void flushIsNoticed() {
		DependencySet tables = Sample.tables(1);
		try (CacheStore store = createStore()) {
			Stamp seen = store.lookup(Sample.key(), tables).stamp();
			admin("FLUSHALL");
			assertThat(store.lookup(Sample.key(), tables).stamp().generation()).isNotEqualTo(seen.generation());
		}
	}

	private void admin(String... command) {
		Containers.command(server(), PASSWORD, command);
	}

}
