package io.shadowcache.autoconfigure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import io.shadowcache.annotation.CachedQuery;
import io.shadowcache.test.server.RedisProcess;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedStackTrace;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Hits and misses of many virtual threads at once, with a real Redis.
 */
@EnabledForJreRange(min = JRE.JAVA_21, disabledReason = "Java has virtual threads from 21 on")
class VirtualThreadTests {

	private static final int CALLERS = 512;

	private static final int CALLS = 20;

	private static final int KEYS = 32;

	private static final String PINNED = "jdk.VirtualThreadPinned";

	@Test
	void callersOfHitsAndMissesAreNotPinned(@TempDir Path directory) throws Exception {
		try (RedisProcess redis = RedisProcess.start();
				ConfigurableApplicationContext application = start(redis);
				Recording recording = new Recording()) {
			Numbers numbers = application.getBean(Numbers.class);
			assertThat(callAll(numbers, 0)).hasSize(CALLERS);
			recording.enable(PINNED).withThreshold(Duration.ZERO).withStackTrace();
			recording.start();
			assertThat(callAll(numbers, KEYS)).hasSize(CALLERS).allMatch((sum) -> sum == expected(KEYS));
			recording.stop();
			Path file = directory.resolve("pinned.jfr");
			recording.dump(file);
			assertThat(pinnedHere(file)).isEmpty();
		}
	}

	private static List<Long> callAll(Numbers numbers, int first) throws Exception {
		List<Long> sums = new ArrayList<>();
		try (AutoCloseable executor = virtualThreads()) {
			List<Future<Long>> calls = new ArrayList<>();
			for (int caller = 0; caller < CALLERS; caller++) {
				calls.add(((ExecutorService) executor).submit((Callable<Long>) () -> callOften(numbers, first)));
			}
			for (Future<Long> call : calls) {
				sums.add(call.get());
			}
		}
		return sums;
	}

	private static long callOften(Numbers numbers, int first) {
		long sum = 0;
		for (int call = 0; call < CALLS; call++) {
			sum += numbers.twice(first + call % KEYS);
		}
		return sum;
	}

	private static long expected(int first) {
		long sum = 0;
		for (int call = 0; call < CALLS; call++) {
			sum += 2 * (first + call % KEYS);
		}
		return sum;
	}

	/**
	 * Compiled for a Java that has no virtual threads.
	 */
	private static AutoCloseable virtualThreads() throws ReflectiveOperationException {
		return (AutoCloseable) Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
	}

	private static List<String> pinnedHere(Path file) throws IOException {
		assertThat(Files.size(file)).isPositive();
		return RecordingFile.readAllEvents(file)
			.stream()
			.filter((event) -> event.getEventType().getName().equals(PINNED))
			.filter((event) -> isHere(event.getStackTrace()))
			.map(RecordedEvent::toString)
			.toList();
	}

	/**
	 * Whether it happened in our code, and not because the JVM had to load a class, which
	 * happens once.
	 */
	private static boolean isHere(RecordedStackTrace trace) {
		List<String> types = (trace != null)
				? trace.getFrames().stream().map((frame) -> frame.getMethod().getType().getName()).toList() : List.of();
		return types.stream().anyMatch((type) -> type.startsWith("io.shadowcache"))
				&& !types.contains(ClassLoader.class.getName());
	}

	private static ConfigurableApplicationContext start(RedisProcess redis) {
		return new SpringApplicationBuilder(Application.class).web(WebApplicationType.NONE)
			.properties("spring.data.redis.host=127.0.0.1", "spring.data.redis.port=" + redis.port(),
					"spring.main.banner-mode=off", "shadowcache.database-id=numbers",
					"shadowcache.consistency.lease=300ms", "shadowcache.redis.read-timeout=5s")
			.run();
	}

	/**
	 * A query.
	 */
	public static class Numbers {

		@CachedQuery(tables = "number")
		public long twice(long number) {
			return 2 * number;
		}

	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration(exclude = DataSourceAutoConfiguration.class)
	static class Application {

		@Bean
		Numbers numbers() {
			return new Numbers();
		}

	}

}
