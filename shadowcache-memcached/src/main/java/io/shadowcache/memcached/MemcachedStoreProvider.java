package io.shadowcache.memcached;

import java.net.URI;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Set;

import io.shadowcache.store.CacheStore;
import io.shadowcache.store.CacheStoreProvider;
import io.shadowcache.store.StoreSettings;

/**
 * Provides the store for memcached, at addresses such as
 * {@code memcached://user:password@host1:11211,host2}, where the first server holds the
 * versions.
 */
public final class MemcachedStoreProvider implements CacheStoreProvider {

	@Override
	public Set<String> engines() {
		return Set.of("memcached");
	}

	@Override
	public int defaultPort(String engine) {
		return ServerAddress.DEFAULT_PORT;
	}

	@Override
	public CacheStore create(URI location, StoreSettings settings) {
		return new MemcachedEntryStore(target(location), settings, new SecureRandom(), InstantSource.system(),
				System::nanoTime);
	}

	/**
	 * Reads an address.
	 * @throws IllegalArgumentException if it cannot be read; without its text, which may
	 * hold a password
	 */
	static MemcachedTarget target(URI location) {
		String authority = (location.getAuthority() != null) ? location.getAuthority() : "localhost";
		int at = authority.lastIndexOf('@');
		try {
			Credentials credentials = (at >= 0) ? credentials(authority.substring(0, at)) : null;
			return new MemcachedTarget(ServerAddress.parseAll(authority.substring(at + 1)), credentials, null);
		}
		catch (IllegalArgumentException ex) {
			throw new IllegalArgumentException(
					"The address of the cache, memcached://…, cannot be read: write it as in memcached://localhost:11211, memcached://host1:11211,host2:11211 or memcached://user:password@host");
		}
	}

	private static Credentials credentials(String text) {
		int colon = text.indexOf(':');
		if (colon < 0) {
			throw new IllegalArgumentException("A username needs a password");
		}
		return new Credentials(text.substring(0, colon), text.substring(colon + 1));
	}

}
