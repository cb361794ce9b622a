package io.shadowcache.sample.proof;

import java.time.Duration;

import io.shadowcache.sample.SampleApplication;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.postgresql.PostgreSQLContainer;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The sample on servers of other kinds, named by variables; skipped where there is no
 * Docker.
 */
@Testcontainers(disabledWithoutDocker = true)
class PostgresAndMemcachedTests {

	private static final String AIRLINE = "/api/airlines/1";

	private static final int MEMCACHED_PORT = 11211;

	@Container
	private static final PostgreSQLContainer DATABASE = new PostgreSQLContainer("postgres:18")
		.withDatabaseName("airport");

	@Container
	private static final GenericContainer<?> CACHE = new GenericContainer<>("memcached:1.6")
		.withExposedPorts(MEMCACHED_PORT);

	@Test
	void sampleRunsOnServersThatVariablesName() {
		try (ConfigurableApplicationContext context = new SpringApplicationBuilder(SampleApplication.class).run(
				"--DB_ENGINE=postgres", "--DB_HOST=" + DATABASE.getHost(),
				"--DB_PORT=" + DATABASE.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT),
				"--DB_USER=" + DATABASE.getUsername(), "--DB_PASSWORD=" + DATABASE.getPassword(),
				"--CACHE_ENGINE=memcached", "--CACHE_HOST=" + CACHE.getHost(),
				"--CACHE_PORT=" + CACHE.getMappedPort(MEMCACHED_PORT), "--CACHE_TTL=60", "--server.port=0",
				"--sample.data.flights=200", "--spring.main.banner-mode=off")) {
			Http http = new Http(context.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
			awaitHit(http);
			String body = http.get(AIRLINE).body().replaceFirst("\"name\":\"[^\"]*\"", "\"name\":\"Elephant Air\"");
			assertThat(http.put(AIRLINE, body).statusCode()).isEqualTo(200);
			assertThat(http.get(AIRLINE).body()).contains("Elephant Air");
			awaitHit(http);
			assertThat(http.get(AIRLINE).body()).contains("Elephant Air");
			assertThat(http.get("/actuator/health").body()).contains("\"UP\"").doesNotContain("DOWN");
		}
	}

	private static void awaitHit(Http http) {
		Awaitility.await()
			.pollInterval(Duration.ofMillis(20))
			.atMost(Instance.PATIENCE)
			.until(() -> "hit".equals(Http.cache(http.get(AIRLINE))));
	}

}
