package io.shadowcache.spring.cache;

import io.shadowcache.engine.Answer;
import io.shadowcache.engine.EntrySlot;
import org.jspecify.annotations.Nullable;

/**
 * Decides under which stamp a value is stored that somebody puts into one cache. Safe for
 * use by many threads.
 */
final class CachePuts {

	private final String cache;

	private final CacheEntries entries;

	private final ThreadLoads loads;

	private final EntryChanges changes;

	private final AsyncReads async;

	CachePuts(String cache, CacheEntries entries, ThreadLoads loads, EntryChanges changes, AsyncReads async) {
		this.cache = cache;
		this.entries = entries;
		this.loads = loads;
		this.changes = changes;
		this.async = async;
	}

	/**
	 * Stores a value under the stamp of the lookup that it answers: of this thread, or of
	 * the method whose result it is. A value that answers none replaces whatever there
	 * is.
	 */
	void put(EntryId id, @Nullable Object value) {
		LoadScope scope = this.loads.loaded();
		EntrySlot own = this.loads.take(id.key(), this.entries.transaction());
		EntrySlot place = (scope != null) ? scope.take(id.key()) : null;
		if (own != null && own.isOpen()) {
			this.changes.answer(id, own, value);
		}
		else if (own == null && place != null) {
			this.async.unlessBlocking(() -> place.put(value));
		}
		else if (scope != null && scope.isOfUnknownAge(this.cache)) {
			this.changes.evict(id);
		}
		else {
			this.changes.overwrite(id, value);
		}
	}

	/**
	 * Stores a value unless there is one.
	 * @return what was there, or {@code null}
	 */
	@Nullable Answer putIfAbsent(EntryId id, @Nullable Object value) {
		EntrySlot own = this.loads.take(id.key(), this.entries.transaction());
		EntrySlot now = this.entries.lookup(id, this.entries.scope());
		if (now.answer() != null) {
			return now.answer();
		}
		if (own != null && own.isOpen()) {
			this.changes.answer(id, own, value);
			return null;
		}
		return this.entries.dependOnTables() ? null : putFirst(id, value);
	}

	/**
	 * The first of several callers in this process stores its value; the others get it.
	 */
	private @Nullable Answer putFirst(EntryId id, @Nullable Object value) {
		Answer answer;
		try {
			answer = this.entries.ask(id, this.entries.scope(), () -> value);
		}
		catch (Throwable ex) {
			throw new IllegalStateException("A value that is given cannot fail to load", ex);
		}
		if (answer.origin() == Answer.Origin.BYPASSED) {
			this.changes.overwrite(id, value);
		}
		boolean present = answer.origin() == Answer.Origin.HIT || answer.origin() == Answer.Origin.COALESCED;
		return present ? answer : null;
	}

}
