package io.shadowcache.aspects;

import org.junit.jupiter.api.Test;

import org.springframework.aop.support.AopUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of woven methods whose transactions are those of a proxy, outside of the cache.
 */
class ProxiedTransactionTests extends TransactionContract {

	@Test
	void theProxyBeginsATransactionAndTheCacheIsAskedOnce() {
		assertThat(AopUtils.isAopProxy(this.orders)).isTrue();
		this.orders.find(2);
		int before = this.begun.count();
		this.orders.find(2);
		assertThat(this.cache).query("orders").wasHit().hasCalls(2).hasLoads(1);
		assertThat(this.begun.count()).isEqualTo(before + 1);
	}

}
