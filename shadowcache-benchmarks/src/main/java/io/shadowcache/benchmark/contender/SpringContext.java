package io.shadowcache.benchmark.contender;

import java.util.concurrent.Callable;

import org.springframework.cache.CacheManager;
import org.springframework.cache.annotation.EnableCaching;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Configuration;

/**
 * Starts {@link SpringRows} on a cache manager.
 */
final class SpringContext {

	private SpringContext() {
	}

	/**
	 * Starts a context without Boot.
	 * @param manager keeps what is cached
	 * @param close what is to be closed with the context
	 */
	static AnnotationConfigApplicationContext start(CacheManager manager, Runnable close) {
		AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
		context.registerBean("client", Runnable.class, () -> close,
				(definition) -> definition.setDestroyMethodName("run"));
		context.registerBean(CacheManager.class, () -> manager);
		context.register(Caching.class, SpringRows.class);
		context.refresh();
		return context;
	}

	/**
	 * Returns a task that hits.
	 * @param rows the queries
	 * @param name what they bring
	 */
	static Callable<?> task(SpringRows rows, String name) {
		return switch (name) {
			case "list" -> () -> rows.list(1);
			case "row" -> () -> rows.row(1);
			default -> throw new IllegalArgumentException("There is no query " + name);
		};
	}

	/**
	 * Switches Spring's annotations on.
	 */
	@Configuration(proxyBeanMethods = false)
	@EnableCaching(proxyTargetClass = true)
	static class Caching {

	}

}
