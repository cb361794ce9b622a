package io.shadowcache.spring.transaction;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import io.shadowcache.engine.ShadowCache;
import io.shadowcache.spring.testing.RecordingListener;

import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * An application with {@link Prices}, and what tests do with it.
 */
final class PricesContext implements AutoCloseable {

	private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

	PricesContext(Map<String, Object> properties, Class<?>... more) {
		this.context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", properties));
		this.context.register(PricesConfiguration.class);
		if (more.length > 0) {
			this.context.register(more);
		}
		this.context.refresh();
	}

	Prices prices() {
		return this.context.getBean(Prices.class);
	}

	<T> T bean(Class<T> type) {
		return this.context.getBean(type);
	}

	/**
	 * Returns what the cache did since the last call of this.
	 */
	List<String> events() {
		return this.context.getBean(RecordingListener.class).drain();
	}

	/**
	 * Makes the price an entry that is a hit, after the releases of earlier writes.
	 */
	void warmUp() {
		settle();
		events();
		prices().get();
		prices().get();
		if (!events().contains("hit")) {
			throw new IllegalStateException("The cache is not warm");
		}
	}

	/**
	 * Waits until the releases of earlier writes are delivered.
	 */
	void settle() {
		ShadowCache cache = this.context.getBean(ShadowCache.class);
		while (cache.pendingInvalidations() > 0) {
			Thread.onSpinWait();
		}
	}

	/**
	 * Reads from another thread, that is, outside the running transaction.
	 */
	int getElsewhere() {
		return elsewhere(() -> prices().get());
	}

	<T> T elsewhere(Supplier<T> action) {
		return CompletableFuture.supplyAsync(action).orTimeout(20, TimeUnit.SECONDS).join();
	}

	void setElsewhere(int amount) {
		CompletableFuture.runAsync(() -> prices().set(amount)).orTimeout(20, TimeUnit.SECONDS).join();
		settle();
	}

	TransactionTemplate transaction(int isolation) {
		TransactionTemplate template = new TransactionTemplate(this.context.getBean(PlatformTransactionManager.class));
		template.setIsolationLevel(isolation);
		return template;
	}

	@Override
	public void close() {
		this.context.close();
	}

}
