package io.shadowcache.aspects;

import io.shadowcache.engine.CacheListener;
import io.shadowcache.operation.QueryOperation;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

/**
 * Tests of what one woven class does in several application contexts.
 */
@Tag("woven")
class WovenContextsTests {

	@Test
	void eachContextAsksItsOwnCache() {
		Hits first = new Hits();
		Hits second = new Hits();
		try (ConfigurableApplicationContext one = start("aspectj", first);
				ConfigurableApplicationContext two = start("aspectj", second)) {
			Products products = one.getBean(Products.class);
			products.nameOf(1);
			products.nameOf(1);
			assertThat(two.isActive()).isTrue();
		}
		assertThat(first.count).isEqualTo(1);
		assertThat(second.count).isZero();
	}

	@Test
	void afterItsContextHasClosedAMethodRunsAsWritten() {
		Products products;
		try (ConfigurableApplicationContext context = start("aspectj", new Hits())) {
			products = context.getBean(Products.class);
		}
		assertThat(products.loadedBy()).isCompletedWithValue(Thread.currentThread().getName());
	}

	@Test
	void atModeProxyAMethodThatNoProxySeesIsRefusedAlthoughItIsWoven() {
		assertThatException().isThrownBy(() -> start("proxy", new Hits()))
			.havingRootCause()
			.withMessageContaining("so that calls of it cannot be intercepted");
	}

	private static ConfigurableApplicationContext start(String mode, Hits hits) {
		return new SpringApplicationBuilder(WovenApplication.class).web(WebApplicationType.NONE)
			.initializers((context) -> context.getBeanFactory().registerSingleton("hits", hits))
			.run("--shadowcache.mode=" + mode, "--shadowcache.store=memory");
	}

	/**
	 * Counts hits.
	 */
	private static final class Hits implements CacheListener {

		private volatile int count;

		@Override
		public void onHit(QueryOperation query, long nanos, int bytes) {
			synchronized (this) {
				this.count++;
			}
		}

	}

}
