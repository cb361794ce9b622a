package io.shadowcache.spring.transaction;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;

import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.transaction.ConfigurableTransactionManager;
import org.springframework.transaction.ReactiveTransactionManager;
import org.springframework.transaction.TransactionExecutionListener;

/**
 * Lets every transaction manager of the application tell of its transactions, also those
 * that users define, and those that were created before this post-processor.
 */
public final class TransactionListenerRegistrar implements BeanPostProcessor, SmartInitializingSingleton {

	private final ListableBeanFactory beans;

	private final Supplier<ShadowCacheTransactions> transactions;

	/**
	 * Creates the registrar.
	 * @param beans holds the transaction managers
	 * @param transactions hears of transactions, asked for when the first one begins
	 */
	public TransactionListenerRegistrar(ListableBeanFactory beans, Supplier<ShadowCacheTransactions> transactions) {
		this.beans = beans;
		this.transactions = transactions;
	}

	@Override
	public Object postProcessAfterInitialization(Object bean, String beanName) {
		if (bean instanceof ConfigurableTransactionManager manager) {
			register(manager);
		}
		return bean;
	}

	@Override
	public void afterSingletonsInstantiated() {
		this.beans.getBeansOfType(ConfigurableTransactionManager.class, false, false).values().forEach(this::register);
	}

	private void register(ConfigurableTransactionManager manager) {
		Collection<TransactionExecutionListener> present = manager.getTransactionExecutionListeners();
		if (manager instanceof ReactiveTransactionManager
				|| present.stream().anyMatch(ShadowCacheTransactionListener.class::isInstance)) {
			return;
		}
		List<TransactionExecutionListener> listeners = new ArrayList<>(present);
		listeners.add(new ShadowCacheTransactionListener(manager, () -> this.transactions.get().tracker()));
		manager.setTransactionExecutionListeners(listeners);
	}

}
