package io.shadowcache.checker.worker;

import java.lang.reflect.Proxy;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import io.shadowcache.store.CacheStore;

/**
 * Makes some commands to the store late, before or after they are executed, so that the
 * narrow moments of the protocol become wide: between the stamp and the load, between
 * load and put, between mark, commit and release.
 */
final class Pauses {

	private static final Set<String> LOOKUPS = Set.of("lookup", "stamp");

	private static final double SHARE_OF_LOOKUPS = 0.005;

	private static final double SHARE_OF_OTHERS = 0.1;

	private static final long LONGEST = TimeUnit.MILLISECONDS.toNanos(40);

	private Pauses() {
	}

	static CacheStore around(CacheStore store) {
		return (CacheStore) Proxy.newProxyInstance(Pauses.class.getClassLoader(), new Class<?>[] { CacheStore.class },
				(proxy, method, arguments) -> {
					double share = LOOKUPS.contains(method.getName()) ? SHARE_OF_LOOKUPS : SHARE_OF_OTHERS;
					pause(share);
					Object result = Rule.forward(store, method, arguments);
					pause(share);
					return result;
				});
	}

	private static void pause(double share) {
		ThreadLocalRandom random = ThreadLocalRandom.current();
		if (random.nextDouble() < share) {
			LockSupport.parkNanos(random.nextLong(LONGEST));
		}
	}

}
