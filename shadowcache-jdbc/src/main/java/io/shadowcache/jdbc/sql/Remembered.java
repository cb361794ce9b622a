package io.shadowcache.jdbc.sql;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Results that depend on nothing but their key, each worked out once. Bounded by count:
 * when there are too many, all are forgotten. Safe for use by many threads, two of which
 * may work out the same.
 *
 * @param <K> the type of the keys, which must not change
 * @param <V> the type of the results
 */
public final class Remembered<K, V> {

	private static final int MOST = 4096;

	private final Map<K, V> known = new ConcurrentHashMap<>();

	/**
	 * Returns the result for a key.
	 * @param key the key
	 * @param work works it out, called on this thread under no lock
	 * @return the result, perhaps of an earlier call
	 */
	public V get(K key, Function<? super K, ? extends V> work) {
		V present = this.known.get(key);
		if (present != null) {
			return present;
		}
		V result = work.apply(key);
		if (this.known.size() >= MOST) {
			this.known.clear();
		}
		this.known.put(key, result);
		return result;
	}

}
