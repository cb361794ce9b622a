package io.shadowcache.aspects.docs;

import java.math.BigDecimal;
import java.util.List;

import io.shadowcache.boot.test.AutoConfigureShadowCache;
import io.shadowcache.boot.test.CacheCalls;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of what the page on woven methods shows.
 */
@Tag("woven")
@SpringBootTest(classes = Prices.class,
		properties = { "shadowcache.mode=aspectj", "spring.sql.init.schema-locations=classpath:prices.sql" })
@EnableAutoConfiguration
@AutoConfigureShadowCache
class PricesTests {

	@Autowired
	Prices prices;

	@Autowired
	CacheCalls cache;

	@Test
	void aPriceThatWasPartOfATotalIsAHitInTheNext() {
		assertThat(this.prices.total(List.of(1L, 2L))).isEqualByComparingTo("5");
		this.prices.total(List.of(1L));
		assertThat(this.cache).query("Prices.price").wasHit().hasCalls(3).hasLoads(2);
		this.prices.set(1, new BigDecimal(7));
		assertThat(this.prices.total(List.of(1L, 2L))).isEqualByComparingTo("9");
		assertThat(this.cache).hasInvalidated("price");
	}

}
