package io.shadowcache.sample.health;

import java.time.Duration;

import io.shadowcache.test.server.RedisProcess;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.health.contributor.Status;
import org.springframework.data.redis.connection.RedisStandaloneConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceClientConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.http.ResponseEntity;

import static org.assertj.core.api.Assertions.assertThat;

class RedisHealthTests {

	private RedisProcess redis;

	private LettuceConnectionFactory connections;

	private RedisPing ping;

	@BeforeEach
	void connect() {
		this.redis = RedisProcess.start();
		this.connections = new LettuceConnectionFactory(
				new RedisStandaloneConfiguration("127.0.0.1", this.redis.port()),
				LettuceClientConfiguration.builder().commandTimeout(Duration.ofMillis(500)).build());
		this.connections.afterPropertiesSet();
		this.connections.start();
		this.ping = new RedisPing(this.connections);
	}

	@AfterEach
	void disconnect() {
		this.connections.destroy();
		this.redis.close();
	}

	@Test
	void healthIsOkWhileRedisAnswers() {
		assertThat(this.ping.health().getStatus()).isEqualTo(Status.UP);
		assertThat(answer().getStatusCode().value()).isEqualTo(200);
	}

	@Test
	void healthNamesRedisWhenItDoesNotAnswerAndActuatorAgrees() {
		assertThat(answer().getStatusCode().value()).isEqualTo(200);
		this.redis.kill();
		assertThat(answer()).satisfies((answer) -> {
			assertThat(answer.getStatusCode().value()).isEqualTo(503);
			assertThat(answer.getBody()).asString().contains("Redis");
		});
		assertThat(this.ping.health().getStatus()).isEqualTo(Status.DOWN);
	}

	private ResponseEntity<?> answer() {
		StaticListableBeanFactory beans = new StaticListableBeanFactory();
		beans.addBean("redis", this.ping);
		return new HealthController(beans.getBeanProvider(RedisPing.class)).health();
	}

}
