package io.shadowcache.test.server;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Servers come, go and leave nothing behind.
 */
class RedisProcessTests {

	@Test
	void restartEmptyForgetsOnTheSamePort() {
		try (RedisProcess server = RedisProcess.start()) {
			int port = server.port();
			server.command("SET", "name", "value");
			server.restartEmpty();
			assertThat(server.command("GET", "name")).isNull();
			assertThat(server.port()).isEqualTo(port);
		}
	}

	@Test
	void restartWithItsLogBringsAllBackThatWasAcknowledged() {
		try (RedisProcess server = RedisProcess.start("--appendonly", "yes")) {
			server.command("SET", "name", "value");
			server.restartWith();
			assertThat(server.command("GET", "name")).isEqualTo("value");
		}
	}

	@Test
	void restartFromASnapshotBringsItsDataBack(@TempDir Path directory) {
		Path snapshot = directory.resolve("old.rdb");
		try (RedisProcess server = RedisProcess.start()) {
			server.command("SET", "name", "old");
			server.snapshot(snapshot);
			server.command("SET", "name", "new");
			server.restartFrom(snapshot);
			assertThat(server.command("GET", "name")).isEqualTo("old");
		}
	}

	@Test
	void frozenServerDoesNotAnswerUntilItIsResumed() throws Exception {
		try (RedisProcess server = RedisProcess.start()) {
			server.pause();
			CompletableFuture<Object> answer = CompletableFuture.supplyAsync(() -> server.command("PING"));
			assertThatExceptionOfType(TimeoutException.class).isThrownBy(() -> answer.get(300, TimeUnit.MILLISECONDS));
			server.resume();
			assertThat(answer.get(5, TimeUnit.SECONDS)).isEqualTo("PONG");
		}
	}

	@Test
	void errorsOfTheServerAreThrown() {
		try (RedisProcess server = RedisProcess.start("--requirepass", "secret")) {
			assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> server.command("NOTHING"))
				.withMessageContaining("unknown command");
		}
	}

	@Test
	void closeEndsEveryProcess() {
		long before = ProcessHandle.current().children().count();
		RedisClusterServers.start(3).close();
		RedisSentinelServers.start(1).close();
		Awaitility.await().until(() -> ProcessHandle.current().children().count() <= before);
	}

	@Test
	void masterOfFindsTheOwner() {
		try (RedisClusterServers servers = RedisClusterServers.start(3)) {
			for (String key : new String[] { "a", "b", "c", "d", "{x}:1", "{y}:2", "{z}:3" }) {
				assertThat(servers.masterOf(key).command("SET", key, "value")).isEqualTo("OK");
			}
		}
	}

}
