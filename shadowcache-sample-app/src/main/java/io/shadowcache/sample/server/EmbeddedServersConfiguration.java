package io.shadowcache.sample.server;

import io.shadowcache.sample.SampleProperties;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.data.redis.autoconfigure.DataRedisConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Starts the servers before the first bean that connects to them. They take the checked
 * properties only to be started after these have been found valid.
 */
@Configuration(proxyBeanMethods = false)
class EmbeddedServersConfiguration {

	/**
	 * Stops the server also where the context cannot: when the process is told to end
	 * while the context still starts.
	 */
	private static void stopAtExit(EmbeddedServer server) {
		SpringApplication.getShutdownHandlers().add(server::close);
	}

	/**
	 * MariaDB, reached as MySQL is.
	 */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnBooleanProperty(name = "sample.embedded.database", matchIfMissing = true)
	static class Database {

		@Bean
		EmbeddedMariaDb embeddedMariaDb(SampleProperties checked) {
			EmbeddedMariaDb server = new EmbeddedMariaDb();
			stopAtExit(server);
			server.start();
			return server;
		}

		@Bean
		JdbcConnectionDetails embeddedMariaDbConnectionDetails(EmbeddedMariaDb server) {
			return new EmbeddedMariaDbConnectionDetails(server.port());
		}

	}

	/**
	 * Redis.
	 */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnBooleanProperty(name = "sample.embedded.redis", matchIfMissing = true)
	static class Redis {

		@Bean
		EmbeddedRedis embeddedRedis(SampleProperties checked) {
			EmbeddedRedis server = new EmbeddedRedis();
			stopAtExit(server);
			server.start();
			return server;
		}

		@Bean
		DataRedisConnectionDetails embeddedRedisConnectionDetails(EmbeddedRedis server) {
			return new EmbeddedRedisConnectionDetails(server.port());
		}

	}

}
