package io.shadowcache.spring.cache;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import io.shadowcache.key.ArgumentEncoder;
import io.shadowcache.key.CacheKey;
import io.shadowcache.key.KeyContributor;
import io.shadowcache.key.KeyGenerator;
import io.shadowcache.key.UnsupportedArgumentException;
import io.shadowcache.operation.QueryOperation;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the keys of one of Spring's caches. Whatever Spring takes for a key is one here
 * if it tells by its {@code equals()} which others it equals: by values that have a
 * canonical encoding, or by being nothing but itself; in a process that shares its
 * entries with no other, by whatever it says. Safe for use by many threads.
 */
final class CacheKeys {

	private static final Logger logger = LoggerFactory.getLogger(CacheKeys.class);

	private static final int MAX_WARNINGS = 16;

	private final String cache;

	private final KeyGenerator canonical;

	private final KeyGenerator identities;

	private final @Nullable EqualKeys equal;

	private final Set<Class<?>> warned = ConcurrentHashMap.newKeySet();

	/**
	 * Makes it.
	 * @param cache the name of the cache
	 * @param namespace tells applications and databases apart that share a store
	 * @param custom encoders of the application, asked first
	 * @param contributors add what the application's own keys do not tell
	 * @param equal tells keys of all other types apart, or {@code null} if those are
	 * refused, since other processes could not find what they stand for
	 */
	CacheKeys(String cache, String namespace, List<ArgumentEncoder> custom, List<KeyContributor> contributors,
			@Nullable EqualKeys equal) {
		this.cache = cache;
		this.equal = equal;
		List<ArgumentEncoder> encoders = new ArrayList<>();
		encoders.add(new SimpleKeyArguments());
		encoders.addAll(custom);
		this.canonical = new KeyGenerator(namespace, encoders, contributors);
		encoders.add(new ObjectIdentities());
		this.identities = new KeyGenerator(namespace, encoders, contributors);
	}

	/**
	 * Makes a key.
	 * @param query tells what the key is used for
	 * @param key what Spring takes for a key
	 * @throws UnsupportedArgumentException if objects of its type may be equal, and
	 * nothing tells when
	 */
	CacheKey keyFor(QueryOperation query, Object key) {
		try {
			return this.canonical.keyFor(query, key);
		}
		catch (UnsupportedArgumentException ex) {
			return byIdentity(query, key);
		}
	}

	private CacheKey byIdentity(QueryOperation query, Object key) {
		try {
			CacheKey made = this.identities.keyFor(query, key);
			if (this.warned.size() < MAX_WARNINGS && this.warned.add(key.getClass())) {
				logger.warn(
						"A key of cache '{}' is, or holds, an object without equals(): {}. Its entry is found by the same object only, in this process",
						this.cache, key.getClass().getName());
			}
			return made;
		}
		catch (UnsupportedArgumentException ex) {
			if (this.equal != null) {
				return this.canonical.keyFor(query, this.equal.numberOf(key));
			}
			throw new UnsupportedArgumentException("A key of cache '%s': %s".formatted(this.cache, ex.getMessage()));
		}
	}

}
