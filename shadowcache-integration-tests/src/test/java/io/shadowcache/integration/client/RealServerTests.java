package io.shadowcache.integration.client;

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

import io.shadowcache.jdbc.client.MappedQuery;
import io.shadowcache.jdbc.client.ResultSource;
import io.shadowcache.jdbc.client.SqlCache;
import io.shadowcache.jdbc.client.SqlQuery;
import io.shadowcache.store.UnknownEngineException;
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

	private static TwoInstances instances;

	private static SqlCache one;

	private static SqlCache two;

	@BeforeAll
	static void start() throws SQLException {
		instances = new TwoInstances();
		one = instances.one();
		two = instances.two();
	}

	@AfterAll
	static void stop() throws Exception {
		instances.close();
		assertThat(Thread.getAllStackTraces().keySet()).extracting(Thread::getName)
			.noneMatch((name) -> name.startsWith("shadowcache-client"));
	}

	@BeforeEach
	void fill() {
		one.execute("delete from product");
		one.execute("insert into product values (1, 'tea', 3.50), (2, 'tea', 4.00), (3, 'coffee', 9.90)");
		TwoInstances.awaitHit(teas(one));
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
		users.forEach((user) -> TwoInstances.awaitHit(user.query()));
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
	void flushLeavesOtherApplicationsAndOtherKeysAlone() throws SQLException {
		instances.redis().command("SET", "foreign", "value");
		try (SqlCache other = instances.cache("other")) {
			TwoInstances.awaitHit(teas(other));
			assertThat(two.flush().confirmed()).isTrue();
			assertThat(teas(one).list().isHit()).isFalse();
			assertThat(teas(other).list().isHit()).isTrue();
		}
		assertThat(instances.redis().command("GET", "foreign")).isEqualTo("value");
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
			Object keys = instances.redis().command("KEYS", "*:e:" + query.entry().key());
			lives.add((Long) instances.redis().command("PTTL", ((List<?>) keys).get(0).toString()));
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
	void unknownStoreIsRefusedWithTheKnownOnes() {
		assertThatExceptionOfType(UnknownEngineException.class)
			.isThrownBy(() -> SqlCache.builder().dataSource(one.dataSource()).store("cassandra://x").build())
			.withMessageContaining("known are: memory, redis");
	}

	@Test
	@Order(Integer.MAX_VALUE - 2)
	void withoutRedisRowsComeFromTheDatabase() {
		instances.redis().pause();
		assertThat(teas(one).list().source()).isEqualTo(ResultSource.CACHE_MISS);
		one.execute("update product set price = 6 where id = 1");
		assertThat(teas(one).list().value().get(0).price()).isEqualByComparingTo("6");
		instances.redis().resume();
		instances.redis().kill();
		assertThat(teas(two).list().value().get(0).price()).isEqualByComparingTo("6");
		assertThat(two.execute("delete from product where id = 2").updated()).isEqualTo(1);
		assertThat(teas(two).list().value()).hasSize(1);
		instances.redis().restartEmpty();
		TwoInstances.awaitHit(teas(one));
		assertThat(teas(one).list().value()).hasSize(1);
	}

	@Test
	@Order(Integer.MAX_VALUE)
	void withoutDatabaseHitsGoOnAndMissesFailAsTheDatabaseDoes() throws Exception {
		MappedQuery<Product> coffee = TwoInstances.products(one, "coffee");
		instances.database().close();
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

	private static SqlQuery user(int user) {
		return one.sql("select * from product where id <> ?").param(user).dependsOnParameter("UserId", user);
	}

	private static MappedQuery<Product> teas(SqlCache cache) {
		return TwoInstances.teas(cache);
	}

}
