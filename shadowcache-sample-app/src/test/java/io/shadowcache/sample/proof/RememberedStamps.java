package io.shadowcache.sample.proof;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.shadowcache.dependency.Stamp;
import io.shadowcache.store.CacheStore;
import io.shadowcache.store.Lookup;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;

/**
 * A store that leaves out the check of stamps: it takes the stamp that an entry was
 * stored under for that of now.
 */
final class RememberedStamps implements InvocationHandler {

	private final CacheStore delegate;

	private final Map<Object, Stamp> stamps = new ConcurrentHashMap<>();

	private RememberedStamps(CacheStore delegate) {
		this.delegate = delegate;
	}

	@Override
	public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
		Object result;
		try {
			result = method.invoke(this.delegate, arguments);
		}
		catch (InvocationTargetException ex) {
			throw ex.getCause();
		}
		Stamp remembered = (arguments != null) ? this.stamps.get(arguments[0]) : null;
		if (method.getName().equals("put") && Boolean.TRUE.equals(result)) {
			this.stamps.put(arguments[0], (Stamp) arguments[3]);
		}
		if (remembered == null) {
			return result;
		}
		if (result instanceof Lookup lookup) {
			return new Lookup(lookup.frame(), remembered);
		}
		return (result instanceof Stamp) ? remembered : result;
	}

	/**
	 * Puts it around the application's store.
	 */
	static class Ablation {

		@Bean
		static BeanPostProcessor rememberedStamps() {
			return new BeanPostProcessor() {

				@Override
				public Object postProcessAfterInitialization(Object bean, String name) {
					return (bean instanceof CacheStore store)
							? Proxy.newProxyInstance(CacheStore.class.getClassLoader(),
									new Class<?>[] { CacheStore.class }, new RememberedStamps(store))
							: bean;
				}

			};
		}

	}

}
