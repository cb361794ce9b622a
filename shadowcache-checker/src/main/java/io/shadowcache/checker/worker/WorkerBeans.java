package io.shadowcache.checker.worker;

import io.shadowcache.store.CacheStore;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * What a process adds to an ordinary application.
 */
@Configuration(proxyBeanMethods = false)
class WorkerBeans {

	/** The property that names a rule to leave out. */
	static final String LEFT_OUT = "checker.without";

	@Bean
	static BeanPostProcessor checkerStore(Environment environment) {
		Rule leftOut = environment.getProperty(LEFT_OUT, Rule.class);
		return new BeanPostProcessor() {

			@Override
			public Object postProcessAfterInitialization(Object bean, String name) {
				if (!(bean instanceof CacheStore store)) {
					return bean;
				}
				return Pauses.around((leftOut != null) ? leftOut.leftOutBy(store) : store);
			}

		};
	}

	@Bean
	WorkerSettings workerSettings(Environment environment) {
		return WorkerSettings.from(environment);
	}

	@Bean
	Board board(WorkerSettings settings) {
		return Board.open(settings.board());
	}

	@Bean
	Hits hits(Board board, WorkerSettings settings) {
		return new Hits(board, settings);
	}

}
