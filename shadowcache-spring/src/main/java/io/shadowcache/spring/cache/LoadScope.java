package io.shadowcache.spring.cache;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import io.shadowcache.engine.EntrySlot;
import io.shadowcache.engine.Loader;
import io.shadowcache.key.CacheKey;
import org.jspecify.annotations.Nullable;

/**
 * One call of a {@code @Cacheable} method, made because of misses: its result belongs
 * into their places, whichever thread puts it there.
 */
final class LoadScope {

	private final Map<CacheKey, EntrySlot> places = new ConcurrentHashMap<>();

	private final Set<String> unknown = ConcurrentHashMap.newKeySet();

	/**
	 * Makes it.
	 * @param misses what was missed before the call, oldest first
	 * @param caches the caches that the method fills
	 */
	LoadScope(List<Miss> misses, Set<String> caches) {
		for (Miss miss : misses) {
			EntrySlot slot = miss.slot();
			if (slot != null) {
				this.places.put(miss.key(), slot);
			}
		}
		if (this.places.isEmpty()) {
			this.unknown.addAll(caches);
		}
	}

	/**
	 * Calls the method, whose reads are followed for each of the places.
	 */
	@Nullable Object run(Loader method) throws Throwable {
		Loader loader = method;
		for (EntrySlot slot : this.places.values()) {
			Loader inner = loader;
			loader = () -> slot.load(inner);
		}
		return loader.load();
	}

	/**
	 * Takes the place of a key, if this call was made because of it. It is answered once.
	 */
	@Nullable EntrySlot take(CacheKey key) {
		return this.places.remove(key);
	}

	/**
	 * Whether a result that is put into a cache was loaded nobody knows how long after a
	 * lookup. Answers so once for each cache.
	 */
	boolean isOfUnknownAge(String cache) {
		return this.unknown.remove(cache);
	}

}
