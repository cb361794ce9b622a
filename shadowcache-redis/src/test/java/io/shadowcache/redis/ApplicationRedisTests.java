package io.shadowcache.redis;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Set;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.ReadFrom;
import io.lettuce.core.RedisCredentials;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SslOptions;
import io.lettuce.core.SslVerifyMode;
import org.junit.jupiter.api.Test;

import org.springframework.data.redis.connection.RedisClusterConfiguration;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.data.redis.connection.RedisPassword;
import org.springframework.data.redis.connection.RedisSentinelConfiguration;
import org.springframework.data.redis.connection.RedisSocketConfiguration;
import org.springframework.data.redis.connection.RedisStandaloneConfiguration;
import org.springframework.data.redis.connection.RedisStaticMasterReplicaConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceClientConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Reads factories that are never started, so that a connection through them would fail.
 */
class ApplicationRedisTests {

	private final LettuceClientConfiguration plain = LettuceClientConfiguration.defaultConfiguration();

	@Test
	void standaloneWithUserPasswordAndDatabase() {
		RedisStandaloneConfiguration configuration = new RedisStandaloneConfiguration("cache.example", 7000);
		configuration.setUsername("app");
		configuration.setPassword("secret");
		configuration.setDatabase(3);
		RedisTarget target = ApplicationRedis.targetOf(new LettuceConnectionFactory(configuration, this.plain));
		RedisURI uri = target.uris().get(0);
		assertThat(target).hasToString("standalone at cache.example:7000");
		assertThat(uri.getDatabase()).isEqualTo(3);
		assertCredentials(uri, "app", "secret");
	}

	@Test
	void standaloneWithPasswordOnly() {
		RedisStandaloneConfiguration configuration = new RedisStandaloneConfiguration("cache.example");
		configuration.setPassword(RedisPassword.of("secret"));
		RedisTarget target = ApplicationRedis.targetOf(new LettuceConnectionFactory(configuration, this.plain));
		assertCredentials(target.uris().get(0), null, "secret");
	}

	@Test
	void socket() {
		RedisSocketConfiguration configuration = new RedisSocketConfiguration("/run/redis.sock");
		RedisTarget target = ApplicationRedis.targetOf(new LettuceConnectionFactory(configuration, this.plain));
		assertThat(target).hasToString("standalone at /run/redis.sock");
	}

	@Test
	void tlsAsTheClientConfigurationSays() {
		ClientOptions options = ClientOptions.builder()
			.sslOptions(SslOptions.builder().handshakeTimeout(Duration.ofSeconds(7)).build())
			.build();
		LettuceClientConfiguration client = LettuceClientConfiguration.builder()
			.clientOptions(options)
			.clientName("shop")
			.useSsl()
			.verifyPeer(SslVerifyMode.CA)
			.build();
		RedisTarget target = ApplicationRedis
			.targetOf(new LettuceConnectionFactory(new RedisStandaloneConfiguration("cache.example"), client));
		RedisURI uri = target.uris().get(0);
		assertThat(uri.isSsl()).isTrue();
		assertThat(uri.getVerifyMode()).isEqualTo(SslVerifyMode.CA);
		assertThat(uri.getClientName()).isEqualTo("shop");
		assertThat(target.options().getSslOptions().getHandshakeTimeout()).isEqualTo(Duration.ofSeconds(7));
	}

	@Test
	void sentinelWithCredentialsOfItsOwn() {
		RedisSentinelConfiguration configuration = new RedisSentinelConfiguration("main",
				Set.of("one.example:26379", "two.example:26379"));
		configuration.setDatabase(2);
		configuration.setUsername("app");
		configuration.setPassword("secret");
		configuration.setSentinelUsername("watcher");
		configuration.setSentinelPassword("hidden");
		RedisTarget target = ApplicationRedis.targetOf(new LettuceConnectionFactory(configuration, this.plain));
		RedisURI uri = target.uris().get(0);
		assertThat(target.topology()).isEqualTo(RedisTarget.Topology.SENTINEL);
		assertThat(uri.getSentinelMasterId()).isEqualTo("main");
		assertThat(uri.getDatabase()).isEqualTo(2);
		assertCredentials(uri, "app", "secret");
		assertThat(uri.getSentinels()).hasSize(2).allSatisfy((each) -> assertCredentials(each, "watcher", "hidden"));
	}

	@Test
	void cluster() {
		RedisClusterConfiguration configuration = new RedisClusterConfiguration(
				List.of("one.example:7000", "two.example:7001"));
		configuration.setUsername("app");
		configuration.setPassword("secret");
		RedisTarget target = ApplicationRedis.targetOf(new LettuceConnectionFactory(configuration, this.plain));
		assertThat(target).asString().startsWith("Cluster at ").contains("one.example:7000", "two.example:7001");
		assertThat(target.uris()).allSatisfy((uri) -> assertCredentials(uri, "app", "secret"));
	}

	@Test
	void readingFromReplicasIsRefused() {
		LettuceClientConfiguration client = LettuceClientConfiguration.builder()
			.readFrom(ReadFrom.REPLICA_PREFERRED)
			.build();
		assertRefused(new LettuceConnectionFactory(new RedisStandaloneConfiguration(), client), "read-from");
	}

	@Test
	void staticMasterAndReplicaAreRefused() {
		RedisStaticMasterReplicaConfiguration configuration = new RedisStaticMasterReplicaConfiguration("one.example");
		assertRefused(new LettuceConnectionFactory(configuration, this.plain), "spring.data.redis.sentinel");
	}

	@Test
	void otherClientsAreRefused() {
		RedisConnectionFactory factory = (RedisConnectionFactory) Proxy.newProxyInstance(getClass().getClassLoader(),
				new Class<?>[] { RedisConnectionFactory.class }, (proxy, method, arguments) -> null);
		assertRefused(factory, "lettuce");
	}

	private static void assertRefused(RedisConnectionFactory factory, String hint) {
		assertThatExceptionOfType(UnsupportedRedisException.class).isThrownBy(() -> ApplicationRedis.targetOf(factory))
			.withMessageContaining(hint);
	}

	private static void assertCredentials(RedisURI uri, String username, String password) {
		RedisCredentials credentials = uri.getCredentialsProvider().resolveCredentials().block();
		assertThat(credentials.getUsername()).isEqualTo(username);
		assertThat(new String(credentials.getPassword())).isEqualTo(password);
	}

}
