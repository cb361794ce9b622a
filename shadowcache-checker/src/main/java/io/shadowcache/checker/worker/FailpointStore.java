package io.shadowcache.checker.worker;

import java.lang.reflect.Proxy;
import java.util.EnumMap;
import java.util.Map;

import io.shadowcache.near.InvalidationChannel;
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

	/**
	 * Surrounds a store.
	 * @param channel tells of its changes
	 */
	static CacheStore around(CacheStore store, InvalidationChannel channel, Failpoints failpoints) {
		InvalidationChannel told = new FailpointChannel(channel, failpoints);
		return (CacheStore) Proxy.newProxyInstance(FailpointStore.class.getClassLoader(),
				new Class<?>[] { CheckedStore.class }, (proxy, method, arguments) -> {
					if (method.getName().equals("invalidations")) {
						return told;
					}
					tell(BEFORE, method.getName(), failpoints);
					Object result = Rule.forward(store, method, arguments);
					tell(BEHIND, method.getName(), failpoints);
					return result;
				});
	}

	/**
	 * Returns what tells of the changes of a store that was surrounded.
	 */
	static InvalidationChannel channel(CacheStore store) {
		return ((CheckedStore) store).invalidations();
	}

	private static void tell(Map<Failpoint, String> points, String command, Failpoints failpoints) {
		points.forEach((point, name) -> {
			if (name.equals(command)) {
				failpoints.reached(point);
			}
		});
	}

	/**
	 * A store with what tells of its changes.
	 */
	private interface CheckedStore extends CacheStore {

		InvalidationChannel invalidations();

	}

}
