package io.shadowcache.autoconfigure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.shadowcache.engine.ShadowCache;
import io.shadowcache.spring.metrics.CacheStatistics;
import io.shadowcache.test.server.RedisProcess;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.data.redis.connection.RedisStandaloneConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * What a caller passes to a query is in nothing that operators see: no log line at any
 * level, no tag, no key.
 */
class SecretArgumentTests {

	private static final String SECRET = "hunter2-xyzzy";

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private final ListAppender<ILoggingEvent> log = new ListAppender<>();

	{
		// threads of the store may log while the list is looked at
		this.log.list = new CopyOnWriteArrayList<>();
	}

	private final List<Logger> loggers = List.of((Logger) LoggerFactory.getLogger("io.shadowcache"),
			(Logger) LoggerFactory.getLogger("io.lettuce"));

	private final RedisProcess redis = RedisProcess.start();

	@BeforeEach
	void listen() {
		this.log.start();
		this.loggers.forEach((logger) -> {
			logger.setLevel(Level.TRACE);
			logger.addAppender(this.log);
		});
	}

	@AfterEach
	void stop() {
		this.loggers.forEach((logger) -> {
			logger.setLevel(null);
			logger.detachAppender(this.log);
		});
		this.redis.close();
	}

	@Test
	void hitsAndMissesShowNoArgument() {
		run((context) -> {
			Vault vault = context.getBean(Vault.class);
			awaitHit(context, "Vault.find", () -> vault.find(SECRET));
			awaitHit(context, "Vault.findByKey", () -> vault.findByKey(SECRET));
			awaitHit(context, "Vault.findRow", () -> vault.findRow(SECRET));
			assertThat(this.log.list).extracting(ILoggingEvent::getLevel).contains(Level.TRACE);
		});
	}

	@Test
	void writesShowNoArgument() {
		run((context) -> {
			Vault vault = context.getBean(Vault.class);
			awaitHit(context, "Vault.findRow", () -> vault.findRow(SECRET));
			vault.write(SECRET);
			ShadowCache cache = context.getBean(ShadowCache.class);
			Awaitility.await().atMost(PATIENCE).until(() -> cache.pendingInvalidations() == 0);
		});
	}

	@Test
	void failuresShowNoArgument() {
		run((context) -> {
			Vault vault = context.getBean(Vault.class);
			awaitHit(context, "Vault.find", () -> vault.find("anything"));
			assertThatThrownBy(() -> vault.fail(SECRET)).hasMessage(SECRET);
			assertThat(vault.unencodable(SECRET)).isNotNull();
			assertThatThrownBy(() -> vault.ofAnything(new Unsupported()))
				.hasMessageContaining(Unsupported.class.getName())
				.hasMessageNotContaining(SECRET);
			assertThat(context.getBean(CacheStatistics.class).query("Vault.unencodable").stores())
				.containsKey("unencodable");
		});
	}

	@Test
	void outagesShowNoArgument() {
		run((context) -> {
			Vault vault = context.getBean(Vault.class);
			awaitHit(context, "Vault.find", () -> vault.find(SECRET));
			this.redis.kill();
			vault.find(SECRET);
			vault.findRow(SECRET);
			vault.write(SECRET);
			this.redis.restartEmpty();
			awaitHit(context, "Vault.find", () -> vault.find(SECRET));
		});
	}

	private void run(Consumer<AssertableApplicationContext> test) {
		new ApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(ShadowCacheAutoConfiguration.class,
					ShadowCacheRedisAutoConfiguration.class, ShadowCacheMetricsAutoConfiguration.class))
			.withBean(RedisConnectionFactory.class,
					() -> new LettuceConnectionFactory(
							new RedisStandaloneConfiguration("127.0.0.1", this.redis.port())))
			.withBean(MeterRegistry.class, SimpleMeterRegistry::new)
			.withBean(Vault.class)
			.withPropertyValues("shadowcache.database-id=shop", "shadowcache.consistency.lease=300ms")
			.run((context) -> {
				assertThat(context).hasNotFailed();
				test.accept(context);
				assertThat((List<?>) this.redis.command("KEYS", "*")).isNotEmpty()
					.noneMatch((key) -> isSecretIn(key.toString()));
				assertThat(context.getBean(MeterRegistry.class).getMeters()).extracting(Meter::getId)
					.isNotEmpty()
					.noneMatch((id) -> isSecretIn(id.toString()));
			});
		assertThat(lines()).noneMatch(SecretArgumentTests::isSecretIn);
	}

	private List<String> lines() {
		List<String> lines = new ArrayList<>();
		for (ILoggingEvent event : List.copyOf(this.log.list)) {
			lines.add(event.getFormattedMessage());
			if (event.getThrowableProxy() != null) {
				lines.add(ThrowableProxyUtil.asString(event.getThrowableProxy()));
			}
		}
		return lines;
	}

	private static boolean isSecretIn(String text) {
		return text.toLowerCase(Locale.ROOT).contains(SECRET);
	}

	private static void awaitHit(AssertableApplicationContext context, String query, Runnable call) {
		CacheStatistics statistics = context.getBean(CacheStatistics.class);
		long before = statistics.query(query).hits().count();
		Awaitility.await().atMost(PATIENCE).until(() -> {
			call.run();
			return statistics.query(query).hits().count() > before;
		});
	}

	/**
	 * An argument that has no identity, but a telling text.
	 */
	static final class Unsupported {

		@Override
		public String toString() {
			return SECRET;
		}

	}

}
