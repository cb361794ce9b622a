package io.shadowcache.redis;

import java.util.List;
import java.util.Objects;

import io.lettuce.core.RedisCredentialsProvider;
import io.lettuce.core.RedisURI;
import io.lettuce.core.StaticCredentialsProvider;
import org.jspecify.annotations.Nullable;

import org.springframework.data.redis.connection.RedisClusterConfiguration;
import org.springframework.data.redis.connection.RedisConfiguration;
import org.springframework.data.redis.connection.RedisPassword;
import org.springframework.data.redis.connection.RedisSentinelConfiguration;
import org.springframework.data.redis.connection.RedisSocketConfiguration;
import org.springframework.data.redis.connection.RedisStandaloneConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceClientConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceConverters;
import org.springframework.data.redis.connection.lettuce.RedisCredentialsProviderFactory;

/**
 * Writes the configurations of Spring Data as addresses of Lettuce, the way its
 * connection factory does.
 */
final class ConnectionUris {

	private final LettuceClientConfiguration client;

	private final @Nullable RedisCredentialsProviderFactory credentials;

	ConnectionUris(LettuceClientConfiguration client) {
		this.client = client;
		this.credentials = client.getRedisCredentialsProviderFactory().orElse(null);
	}

	RedisURI standalone(RedisStandaloneConfiguration configuration) {
		RedisURI uri = RedisURI.create(configuration.getHostName(), configuration.getPort());
		uri.setDatabase(configuration.getDatabase());
		authenticate(uri, configuration.getUsername(), configuration.getPassword());
		return complete(uri, configuration);
	}

	RedisURI socket(RedisSocketConfiguration configuration) {
		RedisURI uri = RedisURI.Builder.socket(configuration.getSocket()).build();
		uri.setDatabase(configuration.getDatabase());
		authenticate(uri, configuration.getUsername(), configuration.getPassword());
		return complete(uri, configuration);
	}

	RedisURI sentinel(RedisSentinelConfiguration configuration) {
		RedisURI uri = LettuceConverters.sentinelConfigurationToRedisURI(configuration);
		uri.setDatabase(configuration.getDatabase());
		uri.getSentinels().forEach(this::secure);
		if (this.credentials != null) {
			RedisCredentialsProvider provider = this.credentials.createSentinelCredentialsProvider(configuration);
			uri.getSentinels().forEach((sentinel) -> setProvider(sentinel, provider));
		}
		return complete(uri, configuration);
	}

	List<RedisURI> cluster(RedisClusterConfiguration configuration) {
		return configuration.getClusterNodes().stream().map((node) -> {
			RedisURI uri = RedisURI.create(Objects.requireNonNull(node.getHost()),
					Objects.requireNonNull(node.getPort()));
			authenticate(uri, configuration.getUsername(), configuration.getPassword());
			return complete(uri, configuration);
		}).toList();
	}

	private RedisURI complete(RedisURI uri, RedisConfiguration configuration) {
		secure(uri);
		if (this.credentials != null) {
			setProvider(uri, this.credentials.createCredentialsProvider(configuration));
		}
		return uri;
	}

	private void secure(RedisURI uri) {
		uri.setSsl(this.client.isUseSsl());
		uri.setVerifyPeer(this.client.getVerifyMode());
		uri.setStartTls(this.client.isStartTls());
		this.client.getClientName().ifPresent(uri::setClientName);
	}

	private static void setProvider(RedisURI uri, @Nullable RedisCredentialsProvider provider) {
		if (provider != null) {
			uri.setCredentialsProvider(provider);
		}
	}

	private static void authenticate(RedisURI uri, @Nullable String username, RedisPassword password) {
		char[] secret = password.toOptional().orElseGet(() -> new char[0]);
		if (username != null && !username.isBlank()) {
			uri.setCredentialsProvider(new StaticCredentialsProvider(username, secret));
		}
		else if (secret.length > 0) {
			uri.setCredentialsProvider(new StaticCredentialsProvider(null, secret));
		}
	}

}
