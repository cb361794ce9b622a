package io.shadowcache.jdbc.client;

import java.util.function.Supplier;

import io.shadowcache.engine.EntrySlot;
import io.shadowcache.store.StoreException;
import org.jspecify.annotations.Nullable;

/**
 * The entry of one call, apart from its query: nothing here runs it.
 *
 * @param <T> the type of the result
 */
public final class CacheEntry<T extends @Nullable Object> {

	private final Calls calls;

	private final Supplier<PreparedCall> call;

	CacheEntry(Calls calls, Supplier<PreparedCall> call) {
		this.calls = calls;
		this.call = call;
	}

	/**
	 * Returns the key.
	 * @return the hash that ends the entry's name in the store, 32 hexadecimal digits
	 */
	public String key() {
		return this.call.get().key();
	}

	/**
	 * Looks for the entry.
	 * @return what was found, never loaded
	 */
	public CachedRead<T> read() {
		EntrySlot slot = this.calls.lookup(this.call.get());
		return new CachedRead<>(slot, this.calls.age(slot.answer()));
	}

	/**
	 * Stores a value as the result of the call. The value must not be older than this
	 * call: if one of its tables has changed since it was read, the cache would hold it
	 * although it is stale. Where it takes time to make the value, use
	 * {@link CachedRead#write} of a {@link #read()} from before.
	 * @param value the value
	 * @return whether it is stored now; in a transaction that may write it may be stored
	 * later, when that has committed
	 */
	public boolean write(T value) {
		return read().write(value);
	}

	/**
	 * Removes the entry. A load under way may store it again: to announce a change that
	 * the cache has not seen, {@linkplain SqlCache#invalidate() invalidate} what has
	 * changed.
	 * @return whether the store held an entry for this call, fresh or not
	 * @throws StoreException if the store does not answer
	 */
	public boolean evict() {
		return this.calls.evict(this.call.get());
	}

}
