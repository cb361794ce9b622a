package io.shadowcache.checker.worker;

import java.lang.reflect.Proxy;
import java.util.EnumMap;
import java.util.Map;

import io.shadowcache.store.CacheStore;
import io.shadowcache.store.Failpoint;
import io.shadowcache.store.Failpoints;

/**
 * Tells of the moments of the protocol that are before or behind commands to a store.
 */
final class FailpointStore {

	private static final Map<Failpoint, String> BEFORE = new EnumMap<>(
			Map.of(Failpoint.LOADED, "put", Failpoint.MARKING, "mark", Failpoint.RELEASING, "release"));

	private static final Map<Failpoint, String> BEHIND = new EnumMap<>(
			Map.of(Failpoint.VERSIONS_READ, "lookup", Failpoint.MARKED, "mark", Failpoint.RELEASED, "release"));

	private FailpointStore() {
	}

	static CacheStore around(CacheStore store, Failpoints failpoints) {
		return (CacheStore) Proxy.newProxyInstance(FailpointStore.class.getClassLoader(),
				new Class<?>[] { CacheStore.class }, (proxy, method, arguments) -> {
					tell(BEFORE, method.getName(), failpoints);
					Object result = Rule.forward(store, method, arguments);
					tell(BEHIND, method.getName(), failpoints);
					return result;
				});
	}

	private static void tell(Map<Failpoint, String> points, String command, Failpoints failpoints) {
		points.forEach((point, name) -> {
			if (name.equals(command)) {
				failpoints.reached(point);
			}
		});
	}

}
