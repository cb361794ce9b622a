package io.shadowcache.spring.interceptor;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.time.Duration;
import java.util.List;

import io.shadowcache.annotation.CachedQuery;
import io.shadowcache.annotation.ShadowCacheConfig;
import io.shadowcache.operation.QueryOperation;
import io.shadowcache.spring.testing.CacheConfiguration;
import org.junit.jupiter.api.Test;

import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.annotation.AliasFor;

import static org.assertj.core.api.Assertions.assertThat;

class TypeDefaultsTests {

	@Test
	void queryTakesFromItsClassWhatItLeavesOut() {
		QueryOperation query = query(Defaults.class, "Defaults.plain");
		assertThat(query.tables()).containsExactly("product");
		assertThat(query.ttl().ttl()).isEqualTo(Duration.ofMinutes(30));
		assertThat(query.ttl().jitter()).isZero();
	}

	@Test
	void queryWinsOverItsClass() {
		QueryOperation query = query(Defaults.class, "Defaults.own");
		assertThat(query.tables()).containsExactly("price");
		assertThat(query.ttl().ttl()).isEqualTo(Duration.ofSeconds(5));
		assertThat(query.ttl().jitter()).isZero();
	}

	@Test
	void tablesOfTheClassAreNotAddedToRows() {
		assertThat(query(Defaults.class, "Defaults.row").dependencies().asList()).extracting(Object::toString)
			.contains("s:price")
			.doesNotContain("t:product");
	}

	@Test
	void configurationOfAnInterfaceAndOfAMetaAnnotationIsFound() {
		assertThat(query(Implementation.class, "Implementation.count").ttl().ttl()).isEqualTo(Duration.ofHours(2));
	}

	private static QueryOperation query(Class<?> bean, String name) {
		try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext(
				CacheConfiguration.class, bean)) {
			return context.getBean(QueryRegistry.class).query(name).orElseThrow().operation();
		}
	}

	@ShadowCacheConfig(tables = "product", ttl = "30m", jitter = "0")
	public static class Defaults {

		@CachedQuery
		public List<String> plain() {
			return List.of();
		}

		@CachedQuery(tables = "price", ttl = "5s")
		public List<String> own() {
			return List.of();
		}

		@CachedQuery(rows = "price#{#id}")
		public String row(int id) {
			return "";
		}

	}

	@Retention(RetentionPolicy.RUNTIME)
	@ShadowCacheConfig(tables = "product")
	@interface LongLived {

		@AliasFor(annotation = ShadowCacheConfig.class)
		String ttl() default "2h";

	}

	@LongLived
	interface Counted {

		int count();

	}

	public static class Implementation implements Counted {

		@Override
		@CachedQuery
		public int count() {
			return 1;
		}

	}

}
