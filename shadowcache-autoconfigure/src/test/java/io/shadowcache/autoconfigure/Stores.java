package io.shadowcache.autoconfigure;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;

import io.shadowcache.key.CacheKey;
import io.shadowcache.store.CacheStore;
import io.shadowcache.store.InMemoryEntryStore;
import io.shadowcache.store.StoreException;

/**
 * Stores for tests.
 */
final class Stores {

	private Stores() {
	}

	static InMemoryEntryStore inMemory() {
		return new InMemoryEntryStore(100, Clock.systemUTC(), new SecureRandom());
	}

	/**
	 * Notes what is asked of it before it is started.
	 */
	static CacheStore noting(List<String> calls) {
		InMemoryEntryStore memory = inMemory();
		boolean[] started = new boolean[1];
		return proxy((method, arguments) -> {
			started[0] |= method.getName().equals("start");
			if (!started[0]) {
				calls.add(method.getName());
			}
			return method.invoke(memory, arguments);
		});
	}

	/**
	 * Notes the keys of the entries that are put.
	 */
	static CacheStore notingKeys(List<CacheKey> keys) {
		InMemoryEntryStore memory = inMemory();
		return proxy((method, arguments) -> {
			if (method.getName().equals("put")) {
				keys.add((CacheKey) arguments[0]);
			}
			return method.invoke(memory, arguments);
		});
	}

	/**
	 * Does not answer.
	 */
	static CacheStore broken() {
		return proxy((method, arguments) -> switch (method.getName()) {
			case "start", "close" -> null;
			case "describe" -> "broken store";
			default -> throw new StoreException("The store is broken");
		});
	}

	private static CacheStore proxy(Behaviour behaviour) {
		return (CacheStore) Proxy.newProxyInstance(CacheStore.class.getClassLoader(),
				new Class<?>[] { CacheStore.class }, (proxy, method, arguments) -> {
					if (method.getDeclaringClass() == Object.class) {
						return method.invoke(behaviour, arguments);
					}
					try {
						return behaviour.answer(method, arguments);
					}
					catch (InvocationTargetException ex) {
						throw ex.getTargetException();
					}
				});
	}

	private interface Behaviour {

		Object answer(Method method, Object[] arguments) throws Throwable;

	}

}
