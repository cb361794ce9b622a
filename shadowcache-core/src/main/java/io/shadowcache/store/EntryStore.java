package io.shadowcache.store;

import java.time.Duration;
import java.util.List;

import io.shadowcache.dependency.DependencySet;
import io.shadowcache.dependency.Stamp;
import io.shadowcache.key.CacheKey;
import io.shadowcache.operation.NearPolicy;

/**
 * Keeps entries. Called on the threads of the callers of queries; may block for at most
 * its command timeout. Implementations are safe for use by many threads.
 */
public interface EntryStore {

	/**
	 * Brings an entry with the current versions of its dependencies, in one round trip
	 * when all versions exist. Versions that are missing are created, never reused.
	 * @param key the entry
	 * @param dependencies what the entry depends on
	 * @return the entry and the stamp
	 * @throws StoreException if the store does not answer
	 */
	Lookup lookup(CacheKey key, DependencySet dependencies);

	/**
	 * Brings an entry like {@link #lookup(CacheKey, DependencySet)}, and may take it from
	 * the memory of this process. By default it does not.
	 * @param key the entry
	 * @param dependencies what the entry depends on
	 * @param near what may be taken from memory, and how fresh it must be
	 * @return the entry and the stamp
	 * @throws StoreException if the store does not answer
	 */
	default Lookup lookup(CacheKey key, DependencySet dependencies, NearPolicy near) {
		return lookup(key, dependencies);
	}

	/**
	 * Brings several entries, each like {@link #lookup(CacheKey, DependencySet)}. By
	 * default one after the other; a store that can brings them in one round trip, with
	 * versions of one moment.
	 * @param requests the entries, in any number
	 * @return what was found, in the order of the requests
	 * @throws StoreException if the store does not answer
	 */
	default List<Lookup> lookupAll(List<EntryRequest> requests) {
		return requests.stream().map((request) -> lookup(request.key(), request.dependencies())).toList();
	}

	/**
	 * Brings the stamp that a lookup would bring, without the entry, in one round trip
	 * when all versions exist. By default this is a lookup.
	 * @param key the entry
	 * @param dependencies what the entry depends on
	 * @return the stamp of now
	 * @throws StoreException if the store does not answer
	 */
	default Stamp stamp(CacheKey key, DependencySet dependencies) {
		return lookup(key, dependencies).stamp();
	}

	/**
	 * Stores an entry, unless the stamp that it was loaded under is known to be old.
	 * @param key the entry
	 * @param frame its bytes
	 * @param dependencies what the entry depends on
	 * @param seen the stamp looked up before the load
	 * @param ttl the life of the entry; positive
	 * @return {@code false} if the stamp was old, so that nothing was stored
	 * @throws EntryTooLargeException if the entry is larger than the store takes
	 * @throws StoreException if the store does not answer
	 */
	boolean put(CacheKey key, byte[] frame, DependencySet dependencies, Stamp seen, Duration ttl);

	/**
	 * Stores several entries, each like
	 * {@link #put(CacheKey, byte[], DependencySet, Stamp, Duration)}. By default one
	 * after the other; a store that can stores them in one round trip.
	 * @param offers the entries, in any number
	 * @return what became of them, in their order
	 * @throws StoreException if the store does not answer; some may have been stored
	 */
	default List<EntryOffer.Outcome> putAll(List<EntryOffer> offers) {
		return offers.stream().map((offer) -> {
			try {
				return put(offer.key(), offer.frame(), offer.dependencies(), offer.seen(), offer.ttl())
						? EntryOffer.Outcome.STORED : EntryOffer.Outcome.STALE;
			}
			catch (EntryTooLargeException ex) {
				return EntryOffer.Outcome.TOO_LARGE;
			}
		}).toList();
	}

	/**
	 * Removes an entry.
	 * @param key the entry
	 * @return whether there was one
	 * @throws StoreException if the store does not answer
	 */
	boolean evict(CacheKey key);

}
