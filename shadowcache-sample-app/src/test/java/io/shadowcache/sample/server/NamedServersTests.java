package io.shadowcache.sample.server;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.SpringApplication;
import org.springframework.core.env.MapPropertySource;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class NamedServersTests {

	private final MockEnvironment environment = new MockEnvironment();

	@ParameterizedTest
	@CsvSource({ "mysql, jdbc:mysql://localhost:3306/airport", "MariaDB, jdbc:mariadb://localhost:3306/airport",
			"postgres, jdbc:postgresql://localhost:5432/airport",
			"postgresql, jdbc:postgresql://localhost:5432/airport" })
	void databaseOfAnEngineHasItsPort(String engine, String url) {
		apply("DB_ENGINE", engine);
		assertThat(property("spring.datasource.url")).isEqualTo(url);
		assertThat(property("sample.embedded.database")).isEqualTo("false");
		assertThat(property("sample.embedded.redis")).isNull();
	}

	@Test
	void databaseIsNamedInParts() {
		apply("DB_HOST", "db", "DB_PORT", "3307", "DB_NAME", "flights", "DB_USER", "me", "DB_PASSWORD", "secret");
		assertThat(property("spring.datasource.url")).isEqualTo("jdbc:mysql://db:3307/flights");
		assertThat(property("spring.datasource.username")).isEqualTo("me");
		assertThat(property("spring.datasource.password")).isEqualTo("secret");
	}

	@ParameterizedTest
	@CsvSource({ "redis", "valkey" })
	void redisAndValkeyAreReachedInTheSameWay(String engine) {
		apply("CACHE_ENGINE", engine, "CACHE_HOST", "cache", "CACHE_TTL", "300");
		assertThat(property("spring.data.redis.host")).isEqualTo("cache");
		assertThat(property("spring.data.redis.port")).isEqualTo("6379");
		assertThat(property("shadowcache.ttl")).isEqualTo("300s");
		assertThat(property("sample.embedded.redis")).isEqualTo("false");
	}

	@Test
	void memcachedIsAnotherStore() {
		apply("CACHE_ENGINE", "memcached", "CACHE_HOST", "cache");
		assertThat(property("shadowcache.store")).isEqualTo("memcached");
		assertThat(property("shadowcache.memcached.servers")).isEqualTo("cache:11211");
	}

	@Test
	void mysqlAndRedisHaveVariablesOfTheirOwn() {
		apply("MYSQL_HOST", "db", "MYSQL_PORT", "3307", "MYSQL_USER", "me", "MYSQL_PASSWORD", "secret",
				"MYSQL_DATABASE", "employees", "REDIS_HOST", "cache", "REDIS_PORT", "6380");
		assertThat(property("spring.datasource.url")).isEqualTo("jdbc:mysql://db:3307/employees");
		assertThat(property("spring.datasource.username")).isEqualTo("me");
		assertThat(property("spring.datasource.password")).isEqualTo("secret");
		assertThat(property("spring.data.redis.host")).isEqualTo("cache");
		assertThat(property("spring.data.redis.port")).isEqualTo("6380");
	}

	@Test
	void oneVariableIsEnoughToNameAServer() {
		apply("MYSQL_DATABASE", "employees", "REDIS_PORT", "6380");
		assertThat(property("spring.datasource.url")).isEqualTo("jdbc:mysql://localhost:3306/employees");
		assertThat(property("spring.data.redis.host")).isEqualTo("localhost");
	}

	@Test
	void variablesForAnyEngineWin() {
		apply("DB_ENGINE", "postgres", "MYSQL_HOST", "other", "MYSQL_PORT", "1", "CACHE_HOST", "cache", "REDIS_PORT",
				"1");
		assertThat(property("spring.datasource.url")).isEqualTo("jdbc:postgresql://localhost:5432/airport");
		assertThat(property("spring.data.redis.port")).isEqualTo("6379");
	}

	@Test
	void unknownDatabaseEnginesAreAnsweredWithTheKnownOnes() {
		assertThatIllegalArgumentException().isThrownBy(() -> apply("DB_ENGINE", "oracle"))
			.withMessageContaining("oracle")
			.withMessageContaining("mariadb, mysql, postgres");
	}

	@Test
	void unknownCacheEnginesAreAnsweredWithTheKnownOnes() {
		assertThatIllegalArgumentException().isThrownBy(() -> apply("CACHE_ENGINE", "hazelcast"))
			.withMessageContaining("hazelcast")
			.withMessageContaining("memcached");
	}

	@Test
	void portThatIsNoneIsRefusedByTheNameThatWasUsed() {
		assertThatIllegalArgumentException().isThrownBy(() -> apply("REDIS_PORT", "tcp://10.0.0.1:6379"))
			.withMessage("REDIS_PORT must be a number from 1 to 65535, but is 'tcp://10.0.0.1:6379'");
	}

	@Test
	void portThatIsNoneIsRefusedByItsName() {
		assertThatIllegalArgumentException().isThrownBy(() -> apply("DB_HOST", "db", "DB_PORT", "http"))
			.withMessage("DB_PORT must be a number from 1 to 65535, but is 'http'");
	}

	@Test
	void propertiesOfSpringWin() {
		this.environment.setProperty("spring.datasource.url", "jdbc:mysql://mine/airport");
		apply("DB_ENGINE", "postgres");
		assertThat(property("spring.datasource.url")).isEqualTo("jdbc:mysql://mine/airport");
	}

	@Test
	void withoutVariablesNothingIsChanged() {
		apply();
		assertThat(this.environment.getPropertySources().get("namedServers")).isInstanceOfSatisfying(
				MapPropertySource.class, (source) -> assertThat(source.getSource()).isEqualTo(Map.of()));
	}

	private void apply(String... variables) {
		for (int index = 0; index < variables.length; index += 2) {
			this.environment.setProperty(variables[index], variables[index + 1]);
		}
		new NamedServers().postProcessEnvironment(this.environment, new SpringApplication());
	}

	private String property(String name) {
		return this.environment.getProperty(name);
	}

}
