package io.shadowcache.store;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Set;

/**
 * Provides the store in the memory of this process as {@code memory}, or as
 * {@code memory:///?max-entries=50000} for another size than 10,000 entries.
 */
public final class InMemoryStoreProvider implements CacheStoreProvider {

	private static final long MAX_ENTRIES = 10_000;

	private static final String SETTING = "max-entries=";

	@Override
	public Set<String> engines() {
		return Set.of("memory");
	}

	@Override
	public int defaultPort(String engine) {
		return 0;
	}

	@Override
	public CacheStore create(URI location, StoreSettings settings) {
		return new InMemoryEntryStore(maxEntries(location), Clock.systemUTC(), new SecureRandom());
	}

	private static long maxEntries(URI location) {
		String query = location.getQuery();
		if (query == null) {
			return MAX_ENTRIES;
		}
		if (!query.matches(SETTING + "[1-9][0-9]{0,17}")) {
			throw new IllegalArgumentException(
					"The only setting of the store in memory is a positive number of entries, such as memory:///?max-entries=50000, but got '%s'"
						.formatted(query));
		}
		return Long.parseLong(query.substring(SETTING.length()));
	}

}
