package io.shadowcache.sample.proof;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import io.shadowcache.sample.SampleApplication;
import io.shadowcache.sample.airline.AirlineRepository;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.mysql.MySQLContainer;
import org.testcontainers.utility.DockerImageName;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The sample with the profile for docker-compose.yml, on servers in containers.
 */
abstract class ContainerProof {

	private static final int REDIS_PORT = 6379;

	private static final String PASSWORD = "shadowcache";

	private static final String AIRLINE = "/api/airlines/1";

	private ConfigurableApplicationContext context;

	private Http http;

	/**
	 * The running database.
	 */
	abstract MySQLContainer database();

	/**
	 * The running Redis or Valkey.
	 */
	abstract GenericContainer<?> redis();

	/**
	 * What the database says of itself, or a part of it.
	 */
	abstract String databaseVersion();

	/**
	 * A database, reached by MySQL's driver whatever its brand, as the sample reaches it.
	 */
	static MySQLContainer database(String image) {
		return new MySQLContainer(DockerImageName.parse(image).asCompatibleSubstituteFor("mysql"))
			.withDatabaseName("airport")
			.withUsername("root")
			.withPassword(PASSWORD);
	}

	static GenericContainer<?> redis(String image, String program) {
		return new GenericContainer<>(image).withExposedPorts(REDIS_PORT)
			.withCommand(program, "--bind", "0.0.0.0", "--protected-mode", "no", "--save", "");
	}

	@BeforeEach
	void startSample() {
		this.context = new SpringApplicationBuilder(SampleApplication.class).run("--spring.profiles.active=compose",
				"--DB_HOST=" + database().getHost(), "--DB_PORT=" + database().getMappedPort(MySQLContainer.MYSQL_PORT),
				"--DB_PASSWORD=" + PASSWORD, "--CACHE_HOST=" + redis().getHost(),
				"--CACHE_PORT=" + redis().getMappedPort(REDIS_PORT), "--server.port=0", "--sample.data.flights=200",
				"--spring.main.banner-mode=off");
		this.http = new Http(this.context.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
	}

	@AfterEach
	void stopSample() {
		this.context.close();
	}

	@Test
	void databaseIsWhatItShouldBeAndFilled() {
		JdbcClient jdbc = this.context.getBean(JdbcClient.class);
		assertThat(jdbc.sql("select version()").query(String.class).single()).contains(databaseVersion());
		assertThat(jdbc.sql("select count(*) from flight").query(Integer.class).single()).isEqualTo(200);
	}

	@Test
	void updateMakesTheNextGetMissWithTheNewValue() {
		warmUp();
		rename("Misses Airways");
		var after = this.http.get(AIRLINE);
		assertThat(after.body()).contains("Misses Airways");
		assertThat(Http.cache(after)).isEqualTo("miss");
		warmUp();
		assertThat(this.http.get(AIRLINE).body()).contains("Misses Airways");
	}

	@Test
	void oldSnapshotNeitherStoresUnderANewVersionNorHitsNewer() {
		rename("Before");
		warmUp();
		TransactionTemplate repeatable = new TransactionTemplate(
				this.context.getBean(PlatformTransactionManager.class));
		repeatable.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
		repeatable.setReadOnly(true);
		repeatable.executeWithoutResult((status) -> {
			assertThat(actualName()).isEqualTo("Before");
			elsewhere(() -> rename("After"));
			assertThat(cachedName()).isEqualTo("Before");
			elsewhere(this::warmUp);
			assertThat(cachedName()).isEqualTo(actualName()).isEqualTo("Before");
		});
		assertThat(cachedName()).isEqualTo("After");
	}

	private void warmUp() {
		Awaitility.await()
			.pollInterval(Duration.ofMillis(20))
			.atMost(Instance.PATIENCE)
			.until(() -> "hit".equals(Http.cache(this.http.get(AIRLINE))));
	}

	private void rename(String name) {
		String body = this.http.get(AIRLINE).body().replaceFirst("\"name\":\"[^\"]*\"", "\"name\":\"" + name + "\"");
		assertThat(this.http.put(AIRLINE, body).statusCode()).isEqualTo(200);
	}

	private String actualName() {
		return this.context.getBean(JdbcClient.class)
			.sql("select name from airline where id = 1")
			.query(String.class)
			.single();
	}

	private String cachedName() {
		return this.context.getBean(AirlineRepository.class).findById(1).orElseThrow().name();
	}

	private static void elsewhere(Runnable action) {
		CompletableFuture.runAsync(action).orTimeout(Instance.PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
	}

}
