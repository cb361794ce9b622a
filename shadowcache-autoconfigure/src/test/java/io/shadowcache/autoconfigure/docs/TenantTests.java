package io.shadowcache.autoconfigure.docs;

import java.util.ArrayList;
import java.util.List;

import io.shadowcache.annotation.CachedQuery;
import io.shadowcache.autoconfigure.ShadowCacheAutoConfiguration;
import io.shadowcache.autoconfigure.ShadowCacheManagerAutoConfiguration;
import io.shadowcache.autoconfigure.ShadowCacheSqlAutoConfiguration;
import io.shadowcache.autoconfigure.ShadowCacheSqlClientAutoConfiguration;
import io.shadowcache.jdbc.client.SqlCache;
import io.shadowcache.key.MissingContextException;
import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.cache.Cache;
import org.springframework.cache.CacheManager;
import org.springframework.cache.annotation.EnableCaching;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What no argument tells belongs to the keys of annotations, of the programmatic API, and
 * of Spring's caches.
 */
class TenantTests {

	private final ApplicationContextRunner context = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class,
				ShadowCacheSqlAutoConfiguration.class, ShadowCacheAutoConfiguration.class,
				ShadowCacheSqlClientAutoConfiguration.class, ShadowCacheManagerAutoConfiguration.class))
		.withUserConfiguration(Caching.class)
		.withBean(Tenants.class)
		.withBean(Invoices.class)
		.withBean(CountryNames.class)
		.withPropertyValues("shadowcache.store=memory", "spring.datasource.url=jdbc:h2:mem:tenants");

	@Test
	void tenantsDoNotShareEntries() {
		this.context.run((running) -> {
			Tenants tenants = running.getBean(Tenants.class);
			Invoices invoices = running.getBean(Invoices.class);
			List<Integer> seen = new ArrayList<>();
			tenants.run("a", () -> seen.add(invoices.count()));
			tenants.run("b", () -> seen.add(invoices.count()));
			tenants.run("a", () -> seen.add(invoices.count()));
			assertThat(seen).containsExactly(1, 2, 1);
		});
	}

	@Test
	void missingTenantIsAnErrorAndNoSharedEntry() {
		this.context.run((running) -> {
			Invoices invoices = running.getBean(Invoices.class);
			assertThatExceptionOfType(MissingContextException.class).isThrownBy(invoices::count)
				.withMessageContaining("no tenant in a call of query 'Invoices.count'")
				.withMessageContaining("appliesTo");
			assertThat(invoices.calls).isZero();
		});
	}

	@Test
	void queriesOfNoTenantAreLeftOut() {
		this.context.run((running) -> assertThat(running.getBean(CountryNames.class).all()).containsExactly("Norway"));
	}

	@Test
	void springsCachesAreToldApart() {
		this.context.run((running) -> {
			Tenants tenants = running.getBean(Tenants.class);
			Cache cache = running.getBean(CacheManager.class).getCache("names");
			tenants.run("a", () -> cache.put(1, "of a"));
			tenants.run("b", () -> assertThat(cache.get(1)).isNull());
			tenants.run("b", () -> cache.evict(1));
			tenants.run("a", () -> assertThat(cache.get(1, String.class)).isEqualTo("of a"));
			assertThatExceptionOfType(MissingContextException.class).isThrownBy(() -> cache.get(1));
		});
	}

	@Test
	void programmaticCallsAreToldApart() {
		this.context.run((running) -> {
			SqlCache sql = running.getBean(SqlCache.class);
			sql.execute("create table if not exists invoice (id int primary key)");
			assertThatExceptionOfType(MissingContextException.class)
				.isThrownBy(() -> sql.execute("select * from invoice"));
		});
	}

	@Configuration(proxyBeanMethods = false)
	@EnableCaching
	static class Caching {

	}

	public static class Invoices {

		private int calls;

		@CachedQuery(tables = "invoice")
		public int count() {
			return ++this.calls;
		}

	}

	public static class CountryNames {

		@CachedQuery(name = "CountryRepository.names", tables = "country")
		public List<String> all() {
			return List.of("Norway");
		}

	}

}
