package io.shadowcache.aspects;

import java.util.List;

import io.shadowcache.boot.test.AutoConfigureShadowCache;
import io.shadowcache.boot.test.CacheCalls;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of methods that are cached without a proxy, or beside one.
 */
@Tag("woven")
@SpringBootTest(classes = WovenApplication.class,
		properties = { "shadowcache.mode=aspectj", "shadowcache.sql.observe=false" })
@AutoConfigureShadowCache
class WovenTests {

	@Autowired
	Products products;

	@Autowired
	MoreNames names;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	CacheCalls cache;

	@Test
	void aClassThatIsWovenHasNoProxy() {
		assertThat(AopUtils.isAopProxy(this.products)).isFalse();
	}

	@Test
	void aCallWithinTheClassIsAHit() {
		assertThat(this.products.count()).isEqualTo(3);
		assertThat(this.products.count()).isEqualTo(3);
		assertThat(this.cache).query("Products.findAll").wasHit().hasCalls(2).hasLoads(1);
	}

	@Test
	void aPrivateMethodIsCached() {
		this.products.nameOf(1);
		assertThat(this.products.nameOf(1)).isEqualTo("Tea");
		assertThat(this.cache).query("private").wasHit().hasCalls(2).hasLoads(1);
	}

	@Test
	void aPrivateMethodThatWritesInvalidates() {
		this.products.nameOf(2);
		this.products.rename(2, "Cream");
		assertThat(this.products.nameOf(2)).isEqualTo("Cream");
		assertThat(this.cache).query("private").wasInvalidatedBy("product");
		this.products.rename(2, "Milk");
	}

	@Test
	void aPrivateBulkLookupLoadsOnlyWhatIsMissing() {
		this.products.byIds(List.of(1L));
		assertThat(this.products.byIds(List.of(1L, 3L))).hasSize(2);
		assertThat(this.cache).query("bulk").hasHits(1).hasMisses(2);
	}

	@Test
	void aFinalMethodWithAnAnnotationOfTheApplicationIsCached() {
		this.products.total();
		assertThat(this.products.total()).isEqualTo(3);
		assertThat(this.cache).query("Products.total").wasHit().hasCalls(2);
	}

	@Test
	void aMethodThatHasItsResultLaterRunsOnAnotherThreadAndIsCached() {
		String thread = this.products.loadedBy().join();
		assertThat(thread).isNotEqualTo(Thread.currentThread().getName());
		assertThat(this.products.loadedBy().join()).isEqualTo(thread);
		assertThat(this.cache).query("later").wasHit().hasCalls(2).hasLoads(1);
	}

	@Test
	void anObjectThatIsNoBeanIsCachedToo() {
		Products object = new Products(this.jdbc);
		object.nameOf(3);
		object.nameOf(3);
		assertThat(this.cache).query("private").wasHit().hasCalls(2);
	}

	@Test
	void anAnnotationOfAnInterfaceIsLeftToAProxy() {
		this.names.declared(1);
		assertThat(this.names.declared(1)).isEqualTo("name1");
		assertThat(this.cache).query("declared").wasHit().hasCalls(2).hasLoads(1);
	}

	@Test
	void aDefaultMethodIsWoven() {
		this.names.defaulted(1);
		this.names.defaulted(1);
		assertThat(this.cache).query("default").wasHit().hasCalls(2).hasLoads(1);
	}

	@Test
	void anOverriddenMethodAsksTheCacheOnceForBoth() {
		assertThat(this.names.annotatedAgain(1)).isEqualTo("more base1");
		assertThat(this.names.annotatedAgain(1)).isEqualTo("more base1");
		assertThat(this.cache).query("MoreNames.annotatedAgain").wasHit().hasCalls(2).hasLoads(1);
	}

	@Test
	void aMethodThatInheritsItsAnnotationIsProxiedAndNeverAskedForTwice() {
		assertThat(this.names.overridden(1)).isEqualTo("more base1");
		assertThat(this.names.overridden(1)).isEqualTo("more base1");
		assertThat(this.cache).query("MoreNames.overridden").wasHit().hasCalls(2).hasLoads(1);
	}

}
