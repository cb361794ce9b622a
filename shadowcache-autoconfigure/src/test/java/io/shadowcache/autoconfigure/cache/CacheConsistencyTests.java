package io.shadowcache.autoconfigure.cache;

import io.shadowcache.autoconfigure.DeliveredWrites;
import io.shadowcache.autoconfigure.cache.CachedProducts.Product;
import io.shadowcache.spring.cache.ShadowCacheManager;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.cache.Cache;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of what Spring's caches promise about writes and loads under way.
 */
class CacheConsistencyTests {

	private static final Runnable NOTHING = () -> {
	};

	private final ConfigurableApplicationContext context = CachingApplication.start("shadowcache.store=memory");

	private final CachedProducts products = this.context.getBean(CachedProducts.class);

	private final Cache notes = this.context.getBean(ShadowCacheManager.class).getCache("notes");

	@AfterEach
	void stop() {
		this.context.close();
	}

	@Test
	void anEntryIsStaleWhenATableHasChangedThatItsMethodWasSeenToRead() {
		fill();
		rename("new");
		assertThat(this.products.byId(1)).isEqualTo(new Product(1, "new"));
		assertThat(this.products.byIdOnce(1)).isEqualTo(new Product(1, "new"));
		assertThat(this.products.find(1)).contains(new Product(1, "new"));
		assertThat(this.products.all()).containsExactly(new Product(1, "new"));
		assertThat(this.products.future(1).join()).isEqualTo(new Product(1, "new"));
	}

	@Test
	void aSecondCallDoesNotLoad() {
		fill();
		int loads = this.products.loads();
		this.products.byId(1);
		this.products.byIdOnce(1);
		this.products.all();
		assertThat(this.products.loads()).isEqualTo(loads);
	}

	@Test
	void aTableThatChangesDuringALoadLeavesNoOldValue() {
		fill();
		rename("first");
		settle();
		this.products.afterRead(() -> rename("second"));
		assertThat(this.products.byId(1).name()).isEqualTo("first");
		this.products.afterRead(NOTHING);
		settle();
		assertThat(this.products.byId(1).name()).isEqualTo("second");
	}

	@Test
	void anEvictionDuringALoadLeavesNoOldValue() {
		this.products.afterRead(() -> this.products.dropNote("a"));
		String old = this.products.note("a");
		this.products.afterRead(NOTHING);
		assertThat(this.products.note("a")).isNotEqualTo(old);
	}

	@Test
	void aLoadThatOverlapsNothingIsKept() {
		String first = this.products.note("a");
		assertThat(this.products.note("a")).isEqualTo(first);
	}

	@Test
	void anEvictionBetweenLookupAndPutByHandLeavesNoOldValue() {
		assertThat(this.notes.get("a")).isNull();
		this.notes.evict("a");
		this.notes.put("a", "old");
		assertThat(this.notes.get("a")).isNull();
	}

	@Test
	void aValuePutByHandAfterItsLookupIsKept() {
		assertThat(this.notes.get("a")).isNull();
		this.notes.put("a", "value");
		assertThat(this.notes.get("a", String.class)).isEqualTo("value");
	}

	@Test
	void aPutOfUnknownAgeIntoACacheOverTablesOnlyRemovesTheOldEntry() {
		fill();
		Cache cache = this.context.getBean(ShadowCacheManager.class).getCache("products");
		cache.put(1, new Product(1, "stale"));
		assertThat(this.products.byId(1)).isEqualTo(new Product(1, "old"));
	}

	/**
	 * Calls until everything is cached that can be.
	 */
	private void fill() {
		Awaitility.await().until(() -> {
			load();
			int loads = this.products.loads();
			load();
			return this.products.loads() == loads;
		});
	}

	private void load() {
		this.products.byId(1);
		this.products.byIdOnce(1);
		this.products.find(1);
		this.products.all();
		this.products.future(1).join();
	}

	private void rename(String name) {
		this.context.getBean(JdbcClient.class).sql("update product set name = ? where id = 1").param(name).update();
	}

	private void settle() {
		DeliveredWrites.await(this.context);
	}

}
