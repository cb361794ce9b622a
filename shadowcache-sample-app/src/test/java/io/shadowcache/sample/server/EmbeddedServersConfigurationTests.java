package io.shadowcache.sample.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.shadowcache.sample.SampleProperties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.data.redis.autoconfigure.DataRedisAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class EmbeddedServersConfigurationTests {

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class, JdbcTemplateAutoConfiguration.class,
				JdbcClientAutoConfiguration.class, DataRedisAutoConfiguration.class))
		.withUserConfiguration(Servers.class);

	private Set<ProcessHandle> before;

	private Set<Path> filesBefore;

	@BeforeEach
	void remember() throws IOException {
		this.before = processes();
		this.filesBefore = files();
	}

	@Test
	void serversRunWithTheContextAndNothingOfThemIsLeftAfterwards() throws IOException {
		this.runner.run((context) -> {
			assertThat(processes()).hasSize(this.before.size() + 2);
			assertThat(version(context.getBean(JdbcClient.class))).contains("MariaDB");
			assertThat(defaults(context.getBean(JdbcClient.class))).containsExactly("127.0.0.1", "utf8mb4");
			try (var connection = context.getBean(RedisConnectionFactory.class).getConnection()) {
				assertThat(connection.ping()).isEqualTo("PONG");
			}
		});
		assertThat(processes()).isEqualTo(this.before);
		assertThat(files()).isEqualTo(this.filesBefore);
	}

	@Test
	void contextThatFailsAfterTheServersStartedLeavesNothingOfThem() throws IOException {
		this.runner.withUserConfiguration(Failing.class)
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.hasMessage("failed with %d servers running", this.before.size() + 2));
		assertThat(processes()).isEqualTo(this.before);
		assertThat(files()).isEqualTo(this.filesBefore);
	}

	@Test
	void badSizeIsReportedBeforeAServerStarts() {
		this.runner.withPropertyValues("sample.data.flights=7")
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.hasMessageContaining("must be between 100 and 1000000")
				.hasMessageContaining("rejected value [7]"));
	}

	@Test
	void noServerIsStartedWhenOthersAreToBeUsed() {
		this.runner
			.withPropertyValues("sample.embedded.database=false", "sample.embedded.redis=false",
					"spring.datasource.url=jdbc:mysql://127.0.0.1:1/airport")
			.run((context) -> {
				assertThat(context).hasNotFailed().doesNotHaveBean(EmbeddedServer.class);
				assertThat(processes()).isEqualTo(this.before);
			});
	}

	@Test
	void serverThatWasClosedDoesNotStart() {
		EmbeddedRedis redis = new EmbeddedRedis();
		redis.close();
		assertThatIllegalStateException().isThrownBy(redis::start).withMessageContaining("closed");
	}

	@Test
	void redisThatCannotListenSaysWhy() {
		try (EmbeddedRedis first = new EmbeddedRedis(); EmbeddedRedis second = new EmbeddedRedis(first.port())) {
			first.start();
			assertThatIllegalStateException().isThrownBy(second::start)
				.withMessage("Redis could not be started on 127.0.0.1:" + first.port())
				.havingRootCause()
				.withMessageContaining("bind");
		}
		assertThat(processes()).isEqualTo(this.before);
	}

	private static String version(JdbcClient jdbc) {
		return jdbc.sql("select version()").query(String.class).single();
	}

	private static List<Object> defaults(JdbcClient jdbc) {
		return jdbc.sql("select @@bind_address, @@character_set_database")
			.query((row, number) -> List.<Object>of(row.getString(1), row.getString(2)))
			.single();
	}

	private static Set<ProcessHandle> processes() {
		return ProcessHandle.current().descendants().filter(ProcessHandle::isAlive).collect(Collectors.toSet());
	}

	private static Set<Path> files() throws IOException {
		try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
			return files
				.filter((file) -> file.getFileName().toString().startsWith(EmbeddedMariaDb.FILES_OF_THIS_PROCESS))
				.collect(Collectors.toSet());
		}
	}

	@Configuration(proxyBeanMethods = false)
	@EnableConfigurationProperties(SampleProperties.class)
	@Import(EmbeddedServersConfiguration.class)
	static class Servers {

	}

	@Configuration(proxyBeanMethods = false)
	static class Failing {

		@Bean
		Object failing(EmbeddedMariaDb database, EmbeddedRedis redis) {
			throw new IllegalStateException("failed with %d servers running".formatted(processes().size()));
		}

	}

}
