package io.shadowcache.integration.client;

import java.sql.SQLException;
import java.time.Duration;
import java.util.function.BooleanSupplier;

import io.shadowcache.integration.server.DatabaseServer;
import io.shadowcache.integration.server.EmbeddedMariaDb;
import io.shadowcache.jdbc.client.MappedQuery;
import io.shadowcache.jdbc.client.SqlCache;
import io.shadowcache.store.StoreTimeouts;
import io.shadowcache.test.server.RedisProcess;
import org.awaitility.Awaitility;
import org.mariadb.jdbc.MariaDbDataSource;

/**
 * Two caches without Spring, as two processes would have them, on a real database and a
 * real store.
 */
final class TwoInstances implements AutoCloseable {

	private static final StoreTimeouts PATIENT = new StoreTimeouts(Duration.ofSeconds(5), Duration.ofSeconds(5),
			Duration.ofSeconds(5));

	private final DatabaseServer database = EmbeddedMariaDb.start();

	private final String url = this.database.create("shop");

	private final RedisProcess redis = RedisProcess.start();

	private final SqlCache one = cache("shop");

	private final SqlCache two = cache("shop");

	TwoInstances() throws SQLException {
		this.one.execute("create table product (id bigint primary key, category varchar(20), price decimal(10, 2))");
		this.one.execute("create table counter (id int primary key, n int not null)");
		this.one.execute("insert into counter values (1, 0)");
	}

	DatabaseServer database() {
		return this.database;
	}

	RedisProcess redis() {
		return this.redis;
	}

	SqlCache one() {
		return this.one;
	}

	SqlCache two() {
		return this.two;
	}

	SqlCache cache(String application) throws SQLException {
		return SqlCache.builder()
			.dataSource(new MariaDbDataSource(this.url + "&user=" + this.database.user()))
			.store("redis://" + this.redis.address())
			.application(application)
			.timeouts(PATIENT)
			.build();
	}

	static MappedQuery<Product> teas(SqlCache cache) {
		return products(cache, "tea");
	}

	static MappedQuery<Product> products(SqlCache cache, String category) {
		return cache.sql("select id, category, price from product where category = :category order by id")
			.param("category", category)
			.query(Product.class);
	}

	static void awaitHit(MappedQuery<?> query) {
		await(() -> query.list().isHit());
	}

	private static void await(BooleanSupplier condition) {
		Awaitility.await().atMost(Duration.ofSeconds(30)).until(condition::getAsBoolean);
	}

	@Override
	public void close() throws Exception {
		this.one.close();
		this.two.close();
		this.redis.close();
		this.database.close();
	}

}
