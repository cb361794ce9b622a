package io.shadowcache.sample.proof;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

import io.shadowcache.dependency.Stamp;
import io.shadowcache.store.CacheStore;
import io.shadowcache.store.Lookup;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;

/**
 * Leaves out the rule that first readers of a table wait for the instances that may write
 * it without a word: no stamp is in quarantine.
 */
final class HastyFirstReads {

	private HastyFirstReads() {
	}

	private static Object hasty(CacheStore store) {
		return Proxy.newProxyInstance(HastyFirstReads.class.getClassLoader(), new Class<?>[] { CacheStore.class },
				(proxy, method, arguments) -> {
					try {
						Object answer = method.invoke(store, arguments);
						return (answer instanceof Lookup lookup) ? hasty(lookup) : answer;
					}
					catch (InvocationTargetException ex) {
						throw ex.getCause();
					}
				});
	}

	private static Lookup hasty(Lookup lookup) {
		Stamp stamp = lookup.stamp();
		return new Lookup(lookup.frame(), new Stamp(stamp.generation(), stamp.versions(), false));
	}

	/**
	 * Puts it around the application's store.
	 */
	static class Ablation {

		@Bean
		static BeanPostProcessor hastyFirstReads() {
			return new BeanPostProcessor() {

				@Override
				public Object postProcessAfterInitialization(Object bean, String name) {
					return (bean instanceof CacheStore store) ? hasty(store) : bean;
				}

			};
		}

	}

}
