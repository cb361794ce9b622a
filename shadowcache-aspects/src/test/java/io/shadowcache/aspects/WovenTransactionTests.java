package io.shadowcache.aspects;

import org.junit.jupiter.api.Test;

import org.springframework.aop.support.AopUtils;
import org.springframework.context.annotation.AdviceMode;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.annotation.EnableTransactionManagement;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of woven methods whose transactions are woven, too.
 */
@Import(WovenTransactionTests.Woven.class)
class WovenTransactionTests extends TransactionContract {

	@Test
	void aHitBeginsNoTransaction() {
		assertThat(AopUtils.isAopProxy(this.orders)).isFalse();
		int before = this.begun.count();
		this.orders.find(2);
		assertThat(this.begun.count()).isEqualTo(before + 1);
		this.orders.find(2);
		assertThat(this.cache).query("orders").wasHit().hasCalls(2).hasLoads(1);
		assertThat(this.begun.count()).isEqualTo(before + 1);
	}

	/**
	 * Leaves transactions to an aspect of Spring.
	 */
	@Configuration(proxyBeanMethods = false)
	@EnableTransactionManagement(mode = AdviceMode.ASPECTJ)
	static class Woven {

	}

}
