package io.shadowcache.autoconfigure;

import io.shadowcache.engine.ShadowCache;
import io.shadowcache.spring.transaction.DefaultIsolation;
import io.shadowcache.spring.transaction.ManagerDatabases;
import io.shadowcache.spring.transaction.ShadowCacheTransactions;
import io.shadowcache.spring.transaction.TransactionListenerRegistrar;

import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;

/**
 * Lets the cache know of transactions.
 */
@Configuration(proxyBeanMethods = false)
class TransactionConfiguration {

	@Bean
	@ConditionalOnMissingBean
	ShadowCacheTransactions shadowCacheTransactions(ObjectProvider<ShadowCache> cache,
			ObjectProvider<DefaultIsolation> isolation, ObjectProvider<ReplicaCheck> replicas,
			ShadowCacheProperties properties, ManagerDatabases databases) {
		boolean declaredToLag = Boolean.FALSE.equals(properties.primaryReads());
		return new ShadowCacheTransactions(cache::getObject, isolation.getIfAvailable(() -> DefaultIsolation.UNKNOWN),
				replicas.getIfAvailable(() -> new ReplicaCheck(() -> declaredToLag)).mayLag(), databases);
	}

	@Bean
	@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
	static TransactionListenerRegistrar shadowCacheTransactionListenerRegistrar(ListableBeanFactory beans,
			ObjectProvider<ShadowCacheTransactions> transactions) {
		return new TransactionListenerRegistrar(beans, transactions::getObject);
	}

}
