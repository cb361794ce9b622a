package io.shadowcache.spring.interceptor;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.aop.ObservedAspect;
import io.shadowcache.spring.testing.CacheConfiguration;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.EnableAspectJAutoProxy;
import org.springframework.context.annotation.Import;
import org.springframework.resilience.annotation.EnableResilientMethods;
import org.springframework.scheduling.annotation.EnableAsync;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;

/**
 * An application that has everything switched on.
 */
@Configuration(proxyBeanMethods = false)
@EnableAsync(proxyTargetClass = true)
@EnableAspectJAutoProxy(proxyTargetClass = true)
@EnableMethodSecurity
@EnableResilientMethods(proxyTargetClass = true)
@Import({ CacheConfiguration.class, ComposedQueries.class })
class ComposedApplication {

	@Bean
	CountedTransactions transactionManager() {
		return new CountedTransactions();
	}

	@Bean
	ObservedNames observedNames() {
		return new ObservedNames();
	}

	@Bean
	ObservationRegistry observationRegistry(ObservedNames names) {
		ObservationRegistry registry = ObservationRegistry.create();
		registry.observationConfig().observationHandler(names);
		return registry;
	}

	@Bean
	ObservedAspect observedAspect(ObservationRegistry registry) {
		return new ObservedAspect(registry);
	}

	@Bean
	Worker taskExecutor() {
		return new Worker();
	}

	/**
	 * Runs one task at a time.
	 */
	static final class Worker extends ThreadPoolTaskExecutor {

		Worker() {
			setCorePoolSize(1);
			setMaxPoolSize(1);
		}

		void awaitIdle() throws InterruptedException, ExecutionException {
			Callable<Boolean> last = () -> true;
			Future<Boolean> done = submit(last);
			done.get();
		}

	}

}
