package io.shadowcache.jdbc.client;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import io.shadowcache.test.server.RedisProcess;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;

import org.springframework.dao.DataAccessException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Two instances without Spring, as two processes would be, on a real database and a real
 * store. The tests that break servers come last, since servers take long to start.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Timeout(120)
class RealServerTests {

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private static MariaDb database;

	private static RedisProcess redis;

	private static SqlCache one;

	private static SqlCache two;

	@BeforeAll
	static void start() throws IOException, SQLException {
		database = new MariaDb();
		redis = RedisProcess.start();
		one = cache("shop");
		two = cache("shop");
		one.execute("create table product (id bigint primary key, category varchar(20), price decimal(10, 2))");
		one.execute("create table counter (id int primary key, n int not null)");
		one.execute("insert into counter values (1, 0)");
	}

	@AfterAll
	static void stop() throws IOException {
		one.close();
		two.close();
		redis.close();
		database.close();
		assertThat(Thread.getAllStackTraces().keySet()).extracting(Thread::getName)
			.noneMatch((name) -> name.startsWith("shadowcache-client"));
	}

	@BeforeEach
	void fill() {
		one.execute("delete from product");
		one.execute("insert into product values (1, 'tea', 3.50), (2, 'tea', 4.00), (3, 'coffee', 9.90)");
		Awaitility.await().atMost(PATIENCE).until(() -> {
			teas(one).list();
			return teas(one).list().isHit();
		});
	}

	@Test
	void instancesSeeEachOthersEntriesAndInvalidations() {
		assertThat(teas(two).list().isHit()).isTrue();
		assertThat(teas(two).entry().key()).isEqualTo(teas(one).entry().key());
		two.sql("update product set price = :price where id = :id").param("price", 5).param("id", 1).update();
		assertThat(teas(one).list().value().get(0).price()).isEqualByComparingTo("5");
	}

	@Test
	void parameterIsInvalidatedExactlyInEveryInstance() {
		List<SqlQuery> users = List.of(user(12), user(123));
		awaitHits(users);
		assertThat(two.invalidate().parameter("UserId", 123).any().confirmed()).isTrue();
		assertThat(users.get(0).query().list().isHit()).isTrue();
		assertThat(users.get(1).query().list().isHit()).isFalse();
	}

	@Test
	void evictionTellsWhetherAnEntryWasThere() {
		assertThat(teas(two).entry().evict()).isTrue();
		assertThat(teas(one).entry().evict()).isFalse();
		assertThat(teas(one).list().source()).isEqualTo(ResultSource.CACHE_MISS);
	}

	@Test
	void flushLeavesOtherApplicationsAndOtherKeysAlone() {
		redis.command("SET", "foreign", "value");
		try (SqlCache other = cache("other")) {
			Awaitility.await().atMost(PATIENCE).until(() -> {
				teas(other).list();
				return teas(other).list().isHit();
			});
			assertThat(two.flush().confirmed()).isTrue();
			assertThat(teas(one).list().isHit()).isFalse();
			assertThat(teas(other).list().isHit()).isTrue();
		}
		assertThat(redis.command("GET", "foreign")).isEqualTo("value");
	}

	@Test
	void timesToLiveAreSpreadByTheJitter() {
		List<Long> lives = new ArrayList<>();
		for (int id = 0; id < 20; id++) {
			MappedQuery<Product> query = one.sql("select * from product where id = ?")
				.param(id)
				.ttl(Duration.ofHours(24))
				.query(Product.class);
			query.list();
			Object keys = redis.command("KEYS", "*:e:" + query.entry().key());
			lives.add((Long) redis.command("PTTL", ((List<?>) keys).get(0).toString()));
		}
		assertThat(lives).allSatisfy((life) -> assertThat(Duration.ofMillis(life)).isBetween(Duration.ofMinutes(1295),
				Duration.ofMinutes(1585)));
		assertThat(lives.stream().map((life) -> life / 60_000).distinct()).hasSizeGreaterThan(10);
	}

	@Test
	void refreshAndReadNeverBringWhatIsOlderThanAWriteThatHasReturned() throws Exception {
		AtomicInteger acknowledged = new AtomicInteger();
		AtomicBoolean ended = new AtomicBoolean();
		ExecutorService threads = Executors.newFixedThreadPool(4);
		List<Future<Integer>> readers = new ArrayList<>();
		for (SqlCache cache : List.of(one, two)) {
			SqlQuery counter = cache.sql("select n from counter where id = 1");
			for (SqlQuery query : List.of(counter, counter.forceRefresh())) {
				readers.add(threads.submit(() -> countOld(query.query(Integer.class), acknowledged, ended)));
			}
		}
		for (int write = 1; write <= 150; write++) {
			((write % 2 == 0) ? one : two).execute("update counter set n = n + 1 where id = 1");
			acknowledged.set(write);
		}
		ended.set(true);
		for (Future<Integer> reader : readers) {
			assertThat(reader.get()).isZero();
		}
		threads.shutdown();
	}

	@Test
	@Order(Integer.MAX_VALUE - 2)
	void withoutRedisRowsComeFromTheDatabase() {
		redis.pause();
		assertThat(teas(one).list().source()).isEqualTo(ResultSource.CACHE_MISS);
		one.execute("update product set price = 6 where id = 1");
		assertThat(teas(one).list().value().get(0).price()).isEqualByComparingTo("6");
		redis.resume();
		redis.kill();
		assertThat(teas(two).list().value().get(0).price()).isEqualByComparingTo("6");
		assertThat(two.execute("delete from product where id = 2").updated()).isEqualTo(1);
		assertThat(teas(two).list().value()).hasSize(1);
		redis.restartEmpty();
		Awaitility.await().atMost(PATIENCE).until(() -> teas(one).list().isHit());
		assertThat(teas(one).list().value()).hasSize(1);
	}

	@Test
	@Order(Integer.MAX_VALUE)
	void withoutDatabaseHitsGoOnAndMissesFailAsTheDatabaseDoes() {
		MappedQuery<Product> coffee = one.sql(Stock.BY_CATEGORY).param("category", "coffee").query(Product.class);
		database.stop();
		assertThat(teas(one).list().isHit()).isTrue();
		assertThatExceptionOfType(DataAccessException.class).isThrownBy(coffee::list)
			.withRootCauseInstanceOf(IOException.class);
		assertThat(coffee.entry().read().isPresent()).isFalse();
		assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> one.execute("delete from product"));
	}

	private static int countOld(MappedQuery<Integer> query, AtomicInteger acknowledged, AtomicBoolean ended) {
		int old = 0;
		while (!ended.get()) {
			int before = acknowledged.get();
			if (query.single().value() < before) {
				old++;
			}
		}
		return old;
	}

	private static void awaitHits(List<SqlQuery> queries) {
		for (SqlQuery query : queries) {
			Awaitility.await().atMost(PATIENCE).until(() -> query.query().list().isHit());
		}
	}

	private static SqlQuery user(int user) {
		return one.sql("select * from product where id <> ?").param(user).dependsOnParameter("UserId", user);
	}

	private static MappedQuery<Product> teas(SqlCache cache) {
		return cache.sql(Stock.BY_CATEGORY).param("category", "tea").query(Product.class);
	}

	private static SqlCache cache(String application) {
		try {
			return SqlCache.builder()
				.dataSource(database.dataSource())
				.store("redis://" + redis.address())
				.application(application)
				.timeouts(Stock.PATIENT)
				.build();
		}
		catch (SQLException ex) {
			throw new AssertionError(ex);
		}
	}

}
