package io.shadowcache.redis;

import java.time.Duration;
import java.util.List;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.lettuce.core.RedisCredentials;
import io.lettuce.core.RedisURI;
import io.lettuce.core.StaticCredentialsProvider;
import io.shadowcache.store.StoreException;
import io.shadowcache.test.server.RedisProcess;
import io.shadowcache.test.store.Sample;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What people are told, how often, and what not.
 */
class RedisEntryStoreLogTests {

	private final ListAppender<ILoggingEvent> log = new ListAppender<>();

	@BeforeEach
	void listen() {
		this.log.start();
		logger().addAppender(this.log);
	}

	@AfterEach
	void stopListening() {
		logger().detachAppender(this.log);
		lettuce().detachAppender(this.log);
		lettuce().setLevel(null);
	}

	@Test
	void serverDownAtStartIsSaidOnceAndItsRecoveryOnce() {
		try (RedisProcess late = Stores.server()) {
			late.kill();
			try (RedisEntryStore store = Stores.store(Stores.target(late), RedisTimeouts.DEFAULT)) {
				long begin = System.nanoTime();
				store.start();
				assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(3));
				assertThatExceptionOfType(StoreException.class).isThrownBy(() -> store.evict(Sample.key()));
				late.restartEmpty();
				Stores.soon(() -> store.lookup(Sample.key(), Sample.tables(1)));
			}
		}
		assertThat(messages(Level.WARN)).singleElement()
			.asString()
			.contains("reads go to the database until it answers");
		assertThat(messages(Level.INFO)).singleElement().asString().contains("is used again");
	}

	@Test
	void wrongPasswordIsSaidWithoutThePassword() {
		try (RedisProcess locked = RedisProcess.start("--requirepass", "right-secret")) {
			RedisURI uri = RedisURI.create("127.0.0.1", locked.port());
			uri.setCredentialsProvider(new StaticCredentialsProvider(null, "wrong-secret".toCharArray()));
			RedisEntryStore store = Stores.started(RedisTarget.standalone(uri));
			store.close();
			assertThat(store.describe()).doesNotContain("secret");
		}
		assertThat(messages(Level.WARN)).singleElement().asString().contains("WRONGPASS").doesNotContain("secret");
	}

	@RepeatedTest(30)
	void credentialsThatComeLateAreNoOutage() {
		try (RedisProcess locked = RedisProcess.start("--requirepass", "secret")) {
			RedisURI uri = RedisURI.create("127.0.0.1", locked.port());
			uri.setCredentialsProvider(() -> Mono.fromCallable(() -> RedisCredentials.just(null, "secret"))
				.subscribeOn(Schedulers.boundedElastic()));
			try (RedisEntryStore store = Stores.started(RedisTarget.standalone(uri))) {
				store.lookup(Sample.key(), Sample.tables(1));
			}
		}
		assertThat(messages(Level.WARN)).isEmpty();
	}

	@Test
	void policyThatMayEvictMarksIsSaidOnce() {
		try (RedisProcess small = Stores.server("--maxmemory-policy", "allkeys-lru")) {
			Stores.started(Stores.target(small)).close();
		}
		assertThat(messages(Level.WARN)).singleElement().asString().contains("allkeys-lru", "volatile-lru");
	}

	@RepeatedTest(10)
	void closingIsNothingToTell() {
		lettuce().addAppender(this.log);
		lettuce().setLevel(Level.WARN);
		try (RedisProcess server = Stores.server()) {
			Stores.started(Stores.target(server)).close();
		}
		assertThat(messages(Level.WARN)).isEmpty();
	}

	private List<String> messages(Level level) {
		return this.log.list.stream()
			.filter((event) -> event.getLevel() == level)
			.map(ILoggingEvent::getFormattedMessage)
			.toList();
	}

	private static Logger logger() {
		return (Logger) LoggerFactory.getLogger(RedisEntryStore.class);
	}

	private static Logger lettuce() {
		return (Logger) LoggerFactory.getLogger("io.lettuce");
	}

}
