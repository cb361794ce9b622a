package io.shadowcache.spring.cache;

import io.shadowcache.dependency.Dependency;
import io.shadowcache.dependency.DependencySet;
import io.shadowcache.engine.EntrySlot;
import io.shadowcache.engine.Invalidator;
import io.shadowcache.engine.ReadScope;
import io.shadowcache.store.StoreException;
import org.jspecify.annotations.Nullable;

/**
 * Changes entries of one cache: at once, or with the commit of the running transaction.
 * Safe for use by many threads.
 */
final class EntryChanges {

	private final CacheEntries entries;

	EntryChanges(CacheEntries entries) {
		this.entries = entries;
	}

	/**
	 * Makes an entry stale, and with it whatever a load under way would store.
	 */
	void evict(EntryId id) {
		TransactionalWrites transaction = transaction(id.own());
		if (transaction != null) {
			transaction.evict(id.own());
		}
		else {
			invalidate(id.own());
		}
	}

	/**
	 * Makes an entry stale at once, whatever the running transaction does, and once more
	 * with its commit.
	 * @return whether there was a fresh entry that nobody else has removed
	 */
	boolean evictNow(EntryId id) {
		boolean present = this.entries.lookup(id, this.entries.scope()).answer() != null && remove(id);
		invalidate(id.own());
		TransactionalWrites transaction = transaction(id.own());
		if (transaction != null) {
			transaction.evict(id.own());
		}
		return present;
	}

	private boolean remove(EntryId id) {
		try {
			return this.entries.engine().queries().evict(id.key());
		}
		catch (StoreException ex) {
			return false;
		}
	}

	/**
	 * Makes all entries stale at once, and once more with the commit of the running
	 * transaction.
	 */
	void clearNow() {
		invalidate(this.entries.all());
		TransactionalWrites transaction = transaction(this.entries.all());
		if (transaction != null) {
			transaction.clear(this.entries.all());
		}
	}

	/**
	 * Makes all entries stale.
	 */
	void clear() {
		TransactionalWrites transaction = transaction(this.entries.all());
		if (transaction != null) {
			transaction.clear(this.entries.all());
		}
		else {
			invalidate(this.entries.all());
		}
	}

	private void invalidate(Dependency stale) {
		invalidator().invalidate(DependencySet.of(stale));
	}

	/**
	 * Replaces a value by one of which only the caller knows how old it is. What tables
	 * make stale cannot be kept then: the old entry goes, and the next reader loads.
	 */
	void overwrite(EntryId id, @Nullable Object value) {
		if (this.entries.dependOnTables()) {
			evict(id);
			return;
		}
		TransactionalWrites transaction = transaction(id.own());
		if (transaction != null) {
			transaction.put(id.own(), this.entries.all(), () -> store(id, value));
		}
		else {
			invalidate(id.own());
			store(id, value);
		}
	}

	/**
	 * Puts a value into the place that its thread has looked up before it made the value.
	 * If that is out of date, neither this value nor an older one may stay.
	 */
	void answer(EntryId id, EntrySlot slot, @Nullable Object value) {
		boolean stored = slot.put(value);
		if (!stored && this.entries.scope() == ReadScope.NO_TRANSACTION) {
			invalidate(id.own());
		}
	}

	private void store(EntryId id, @Nullable Object value) {
		this.entries.lookup(id, ReadScope.NO_TRANSACTION).put(value);
	}

	/**
	 * Returns the writes of the running transaction, for which a dependency is dirty from
	 * now on.
	 */
	private @Nullable TransactionalWrites transaction(Dependency changed) {
		TransactionalWrites transaction = TransactionalWrites.current(invalidator());
		if (transaction != null) {
			this.entries.wrote(DependencySet.of(changed));
		}
		return transaction;
	}

	private Invalidator invalidator() {
		return this.entries.engine().invalidator();
	}

}
