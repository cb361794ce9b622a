package io.shadowcache.autoconfigure.docs;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.UUID;

import io.shadowcache.jdbc.client.MappedQuery;
import io.shadowcache.jdbc.client.ResultSource;
import io.shadowcache.jdbc.client.SqlCache;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

class SqlCacheExamplesTests {

	private final JdbcConnectionPool pool = JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID(), "sa", "");

	private final SqlCache cache = SqlCache.builder().dataSource(this.pool).store("memory").build();

	private final SqlCacheExamples examples = new SqlCacheExamples(this.cache);

	@BeforeEach
	void fill() {
		JdbcClient jdbc = JdbcClient.create(this.pool);
		jdbc.sql("create table product (id bigint, category varchar(9), name varchar(9), price decimal(9, 2))")
			.update();
		jdbc.sql("insert into product values (1, 'fruit', 'Apple', 1.5), (2, 'fruit', 'Pear', 1)").update();
	}

	@AfterEach
	void close() {
		this.cache.close();
		this.pool.dispose();
	}

	@Test
	void plainBuilderMissesHitsAndMissesAfterAWrite() {
		assertThat(SqlCacheExamples.plain(this.pool, "memory")).containsExactly(ResultSource.CACHE_MISS,
				ResultSource.CACHE_HIT, ResultSource.CACHE_MISS);
	}

	@Test
	void callsWork() {
		assertThat(this.examples.cheapest()).extracting(Product::name).containsExactly("Pear", "Apple");
		assertThat(this.examples.restock(1)).isEqualTo(1);
		assertThat(this.examples.priceOf("fig")).isEqualTo(new BigDecimal(3));
		assertThat(this.examples.countFruit()).succeedsWithin(Duration.ofSeconds(30)).isEqualTo(2);
	}

	@Test
	void parameterIsInvalidatedAndEntryIsWrittenByHand() {
		MappedQuery<Product> basket = this.examples.basketOf(1);
		basket.list();
		assertThat(basket.list().isHit()).isTrue();
		this.examples.changedElsewhere(1);
		assertThat(this.examples.byHand(basket)).extracting(Product::name).containsExactly("Fig");
		assertThat(basket.single().value().name()).isEqualTo("Fig");
	}

}
