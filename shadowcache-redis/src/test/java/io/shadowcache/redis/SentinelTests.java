package io.shadowcache.redis;

import java.time.Duration;
import java.util.List;

import io.lettuce.core.RedisURI;
import io.shadowcache.dependency.Dependency;
import io.shadowcache.dependency.DependencySet;
import io.shadowcache.dependency.Stamp;
import io.shadowcache.key.CacheKey;
import io.shadowcache.store.CacheStore;
import io.shadowcache.store.EntrySource;
import io.shadowcache.store.Lookup;
import io.shadowcache.test.server.RedisProcess;
import io.shadowcache.test.server.RedisSentinelServers;
import io.shadowcache.test.store.CacheStoreContract;
import io.shadowcache.test.store.Sample;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A master that real Sentinels watch. All of them know the documented user.
 */
class SentinelTests {

	/**
	 * Starts servers that know the documented user, and Sentinels that know it, too.
	 */
	private static RedisSentinelServers start(int sentinels) {
		RedisSentinelServers servers = RedisSentinelServers.start(sentinels);
		servers.master().command(DocumentedUser.command(DocumentedUser.PUSH));
		servers.replica().command(DocumentedUser.command(DocumentedUser.PUSH));
		servers.sentinels().forEach((sentinel) -> sentinel.command(DocumentedUser.sentinelCommand()));
		return servers;
	}

	/**
	 * Starts servers that no Sentinel takes for dead because the machine is busy.
	 */
	private static RedisSentinelServers startForGood() {
		RedisSentinelServers servers = start(1);
		servers.sentinels()
			.forEach((sentinel) -> sentinel.command("SENTINEL", "SET", RedisSentinelServers.MASTER_NAME,
					"down-after-milliseconds", "60000"));
		return servers;
	}

	private static RedisTarget target(RedisSentinelServers servers) {
		RedisURI.Builder uri = RedisURI.Builder.sentinel("127.0.0.1", servers.sentinels().get(0).port(),
				RedisSentinelServers.MASTER_NAME);
		servers.sentinels().stream().skip(1).forEach((sentinel) -> uri.withSentinel("127.0.0.1", sentinel.port()));
		RedisURI target = DocumentedUser.login(uri.build());
		target.getSentinels().forEach(DocumentedUser::login);
		return RedisTarget.sentinel(target);
	}

	@Test
	void failoverLeadsToTheNewMasterWithANewGeneration() {
		DependencySet tables = Sample.tables(2);
		try (RedisSentinelServers servers = start(3); RedisEntryStore store = Stores.started(target(servers))) {
			Stamp before = store.lookup(Sample.key(), tables).stamp();
			servers.master().kill();
			Stamp after = Stores.soon(() -> store.lookup(Sample.key(), tables).stamp());
			assertThat(after.generation()).isNotEqualTo(before.generation());
			assertThat(after.isQuarantined()).isTrue();
			assertThat(String.valueOf(servers.replica().command("INFO", "replication"))).contains("role:master");
			store.release(tables, Sample.writer());
			assertThat(store.lookup(Sample.key(), tables).stamp()).isNotEqualTo(after);
		}
	}

	/**
	 * The replica has entry and version from before the invalidation.
	 */
	@Test
	void replicaThatLagsServesNothingFreshWhenItIsPromoted() {
		DependencySet tables = Sample.tables(2);
		CacheKey key = Sample.key();
		try (RedisSentinelServers servers = start(1); RedisEntryStore store = Stores.started(target(servers))) {
			Stamp old = Stores.soon(() -> store.lookup(key, tables).stamp());
			assertThat(store.put(key, Sample.frame("old"), tables, old, Duration.ofMinutes(5))).isTrue();
			Stores.soon(() -> size(servers.replica()).equals(size(servers.master())) ? true : null);
			servers.replica().command("REPLICAOF", "127.0.0.1", "1");
			store.release(tables, Sample.writer());
			servers.master().kill();
			Lookup after = Stores.soon(() -> store.lookup(key, tables));
			assertThat(after.frame()).as("the replica lags").isEqualTo(Sample.frame("old"));
			assertThat(after.stamp().versions()).isEqualTo(old.versions());
			assertThat(after.stamp().generation()).isNotEqualTo(old.generation());
			assertThat(after.stamp()).isNotEqualTo(old);
			assertThat(after.stamp().isQuarantined()).isTrue();
		}
	}

	private static String size(RedisProcess server) {
		return String.valueOf(server.command("DBSIZE"));
	}

	@Test
	void nearEntriesAreNotTrustedAfterAFailoverUntilTheNewMasterReportsChanges() {
		DependencySet tables = Sample.tables(2);
		try (RedisSentinelServers servers = start(1); NearNode node = new NearNode(target(servers))) {
			CacheKey key = node.stored(tables);
			Stamp before = node.trusting(key, tables).read(key, tables).stamp();
			servers.master().kill();
			Lookup after = Stores.soon(() -> {
				Lookup lookup = node.read(key, tables);
				return lookup.stamp().equals(before) ? null : lookup;
			});
			assertThat(after.source()).isEqualTo(EntrySource.STORE);
			assertThat(after.stamp().generation()).isNotEqualTo(before.generation());
			node.store(key, tables);
			node.trusting(key, tables);
			servers.replica().command("SET", Stores.versionKey(tables.asList().get(0)), "other");
			Stores.soon(() -> (node.read(key, tables).source() == EntrySource.PUSH) ? null : true);
		}
	}

	/**
	 * The contract through Sentinels.
	 */
	@Nested
	class Contract extends CacheStoreContract {

		private static RedisSentinelServers servers;

		@BeforeAll
		static void startServers() {
			servers = startForGood();
		}

		@AfterAll
		static void stopServers() {
			servers.close();
		}

		@Override
		protected CacheStore createStore() {
			return Stores.started(target(servers));
		}

		@Override
		protected boolean dropVersion(Dependency dependency) {
			RedisProcess master = servers.master();
			master.command("DEL", Stores.versionKey(dependency));
			return true;
		}

	}

	/**
	 * The eviction policies of the master.
	 */
	@Nested
	class EvictionPolicies extends EvictionPolicyContract {

		private final RedisSentinelServers servers = startForGood();

		@AfterAll
		@Override
		void close() {
			super.close();
			this.servers.close();
		}

		@Override
		RedisTarget target() {
			return SentinelTests.target(this.servers);
		}

		@Override
		List<AdministeredServer> servers() {
			return List.of(this.servers.master()::command);
		}

	}

}
