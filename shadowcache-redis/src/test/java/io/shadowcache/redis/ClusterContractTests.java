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
import io.shadowcache.test.server.RedisClusterServers;
import io.shadowcache.test.server.RedisProcess;
import io.shadowcache.test.store.CacheStoreContract;
import io.shadowcache.test.store.Sample;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The contract on a real Cluster of three masters, as the documented user.
 */
class ClusterContractTests extends CacheStoreContract {

	private static RedisClusterServers servers;

	@BeforeAll
	static void startServers() {
		servers = RedisClusterServers.start(3);
		String[] user = DocumentedUser.command(DocumentedUser.CLUSTER, DocumentedUser.PUSH);
		servers.masters().forEach((master) -> master.command(user));
	}

	@AfterAll
	static void stopServers() {
		servers.close();
	}

	@Override
	protected CacheStore createStore() {
		return Stores.started(target());
	}

	@Override
	protected boolean refusesOldStamps() {
		return false;
	}

	@Override
	protected boolean dropVersion(Dependency dependency) {
		String key = Stores.versionKey(dependency);
		servers.masterOf(key).command("DEL", key);
		return true;
	}

	@Test
	void entriesSpreadOverAllMasters() {
		CacheStore store = Stores.started(target());
		try (store) {
			DependencySet tables = Sample.tables(1);
			Stamp seen = store.lookup(Sample.key(), tables).stamp();
			for (int index = 0; index < 60; index++) {
				store.put(Sample.key(), Sample.frame("value"), tables, seen, Duration.ofMinutes(1));
			}
		}
		assertThat(servers.masters()).allSatisfy(
				(master) -> assertThat(String.valueOf(master.command("KEYS", "shadowcache:*"))).contains(":e:"));
	}

	@RepeatedTest(30)
	void credentialsAreAtHandForEveryNode() {
		DependencySet tables = DependencySet.of(Sample.table(), Sample.row()).asRead();
		try (CacheStore store = Stores.started(target())) {
			CacheKey key = Sample.key();
			Stamp seen = store.lookup(key, tables).stamp();
			store.put(key, Sample.frame("value"), tables, seen, Duration.ofMinutes(1));
			store.mark(tables, Sample.writer(), Duration.ofMinutes(1));
			assertThat(store.lookup(key, tables).frame()).isNotNull();
			assertThat(store.evict(key)).isTrue();
		}
	}

	@Test
	void controlSlotThatMovesGetsANewGeneration() {
		String control = "{shadowcache:" + Sample.DATABASE + "}:g";
		RedisProcess from = servers.masterOf(control);
		RedisProcess to = servers.masters().get((servers.masters().indexOf(from) + 1) % 3);
		try (CacheStore store = Stores.started(target())) {
			DependencySet tables = Sample.tables(1);
			Stamp before = store.lookup(Sample.key(), tables).stamp();
			moveSlot(control, from, to);
			Stamp after = Stores.soon(() -> {
				Stamp stamp = store.lookup(Sample.key(), tables).stamp();
				return stamp.generation().equals(before.generation()) ? null : stamp;
			});
			assertThat(after).isNotEqualTo(before);
			moveSlot(control, to, from);
			Stamp back = Stores.soon(() -> {
				Stamp stamp = store.lookup(Sample.key(), tables).stamp();
				return stamp.generation().equals(after.generation()) ? null : stamp;
			});
			assertThat(back.generation()).isNotEqualTo(before.generation());
		}
	}

	@Test
	void nearEntriesAreNotTrustedWhenTheControlSlotHasMovedUntilItsNewOwnerReportsChanges() {
		String control = "{shadowcache:" + Sample.DATABASE + "}:g";
		RedisProcess from = servers.masterOf(control);
		RedisProcess to = servers.masters().get((servers.masters().indexOf(from) + 1) % 3);
		DependencySet tables = Sample.tables(2);
		try (NearNode node = new NearNode(target())) {
			CacheKey key = node.stored(tables);
			Stamp before = node.trusting(key, tables).read(key, tables).stamp();
			moveSlot(control, from, to);
			assertThat(Stores.soon(() -> {
				Lookup lookup = node.read(key, tables);
				return lookup.stamp().equals(before) ? null : lookup;
			}).source()).isEqualTo(EntrySource.STORE);
			node.store(key, tables);
			node.trusting(key, tables);
			to.command("SET", Stores.versionKey(tables.asList().get(0)), "other");
			Stores.soon(() -> (node.read(key, tables).source() == EntrySource.PUSH) ? null : true);
			moveSlot(control, to, from);
		}
	}

	private static void moveSlot(String key, RedisProcess from, RedisProcess to) {
		String slot = String.valueOf(from.command("CLUSTER", "KEYSLOT", key));
		String fromId = String.valueOf(from.command("CLUSTER", "MYID"));
		String toId = String.valueOf(to.command("CLUSTER", "MYID"));
		to.command("CLUSTER", "SETSLOT", slot, "IMPORTING", fromId);
		from.command("CLUSTER", "SETSLOT", slot, "MIGRATING", toId);
		Stores.soon(() -> {
			List<?> keys = (List<?>) from.command("CLUSTER", "GETKEYSINSLOT", slot, "1000");
			for (Object name : keys) {
				from.command("MIGRATE", "127.0.0.1", Integer.toString(to.port()), name.toString(), "0", "5000");
			}
			return keys.isEmpty() ? keys : null;
		});
		for (RedisProcess master : List.of(to, from)) {
			master.command("CLUSTER", "SETSLOT", slot, "NODE", toId);
		}
		servers.masters().forEach((master) -> master.command("CLUSTER", "SETSLOT", slot, "NODE", toId));
	}

	static RedisTarget target() {
		return RedisTarget.cluster(servers.masters()
			.stream()
			.map((master) -> DocumentedUser.login(RedisURI.create("127.0.0.1", master.port())))
			.toList());
	}

	/**
	 * The eviction policies of all masters.
	 */
	@Nested
	class EvictionPolicies extends EvictionPolicyContract {

		@Override
		RedisTarget target() {
			return ClusterContractTests.target();
		}

		@Override
		List<AdministeredServer> servers() {
			return servers.masters().stream().<AdministeredServer>map((master) -> master::command).toList();
		}

		@Override
		AdministeredServer serverOf(String key) {
			return servers.masterOf(key)::command;
		}

	}

}
