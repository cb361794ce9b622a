package io.shadowcache.test.server;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What passes a proxy, and what does not.
 */
class TcpProxyTests {

	private final RedisProcess server = RedisProcess.start();

	private final TcpProxy proxy = TcpProxy.to("127.0.0.1", this.server.port());

	@AfterEach
	void stop() {
		this.proxy.close();
		this.server.close();
	}

	@Test
	void everythingPassesAtFirst() throws IOException {
		try (RespConnection connection = connection()) {
			String text = "x".repeat(100_000);
			assertThat(connection.send("SET", "name", text)).isEqualTo("OK");
			assertThat(connection.send("GET", "name")).isEqualTo(text);
		}
	}

	@Test
	void frozenCommandIsAnsweredOnceHealed() throws IOException {
		try (RespConnection connection = connection()) {
			this.proxy.freeze();
			CompletableFuture<Object> answer = CompletableFuture.supplyAsync(() -> ping(connection));
			assertThat(this.server.command("PING")).isEqualTo("PONG");
			assertThat(answer).isNotDone();
			this.proxy.heal();
			assertThat(answer.join()).isEqualTo("PONG");
		}
	}

	@Test
	void droppedCommandIsNeverExecuted() throws IOException {
		try (RespConnection connection = connection()) {
			this.proxy.dropRequests();
			assertThatExceptionOfType(SocketTimeoutException.class)
				.isThrownBy(() -> connection.send("SET", "name", "value"));
			this.proxy.heal();
			assertThat(this.server.command("GET", "name")).isNull();
		}
		try (RespConnection fresh = connection()) {
			assertThat(fresh.send("PING")).isEqualTo("PONG");
		}
	}

	@Test
	void connectionIsResetInTheMiddleOfAnAnswer() throws IOException {
		this.server.command("SET", "name", "value");
		try (RespConnection connection = connection()) {
			this.proxy.resetMidReply();
			assertThatExceptionOfType(IOException.class).isThrownBy(() -> connection.send("GET", "name"));
		}
	}

	@Test
	void nobodyConnectsWhileCut() throws IOException {
		try (RespConnection connection = connection()) {
			this.proxy.cut();
			assertThatExceptionOfType(IOException.class).isThrownBy(() -> connection.send("PING"));
			assertThatExceptionOfType(IOException.class).isThrownBy(() -> {
				try (RespConnection fresh = connection()) {
					fresh.send("PING");
				}
			}).isNotInstanceOf(SocketTimeoutException.class);
		}
		this.proxy.heal();
		try (RespConnection fresh = connection()) {
			assertThat(fresh.send("PING")).isEqualTo("PONG");
		}
	}

	private RespConnection connection() throws IOException {
		return new RespConnection(this.proxy.port());
	}

	private static Object ping(RespConnection connection) {
		try {
			return connection.send("PING");
		}
		catch (IOException ex) {
			return ex;
		}
	}

}
