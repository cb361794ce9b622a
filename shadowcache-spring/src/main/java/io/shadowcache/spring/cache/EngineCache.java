package io.shadowcache.spring.cache;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

import io.shadowcache.engine.Answer;
import io.shadowcache.engine.EntrySlot;
import io.shadowcache.engine.ReadScope;
import io.shadowcache.engine.ShadowCache;
import io.shadowcache.operation.QueryOperation;
import org.jspecify.annotations.Nullable;

import org.springframework.cache.support.AbstractValueAdaptingCache;
import org.springframework.cache.support.NullValue;

/**
 * A cache of Spring's whose entries are those of the engine: shared by all instances of
 * the application, stale when a table has changed that they were computed from. Safe for
 * use by many threads.
 * <p>
 * Values are encoded; each caller gets a copy of its own. In a transaction, what is put
 * or evicted takes effect with its commit.
 */
public final class EngineCache extends AbstractValueAdaptingCache {

	private final String name;

	private final CacheEntries entries;

	private final EntryChanges changes;

	private final CachePuts puts;

	private final AsyncReads async;

	private final ThreadLoads loads;

	private final CacheCounts counts = new CacheCounts();

	EngineCache(CacheSettings settings, CacheEntries entries, ThreadLoads loads) {
		super(settings.allowNull());
		this.name = entries.name();
		this.entries = entries;
		this.loads = loads;
		this.changes = new EntryChanges(entries);
		this.async = new AsyncReads(entries, loads, this.counts, settings.local());
		this.puts = new CachePuts(this.name, entries, loads, this.changes, this.async);
	}

	@Override
	public String getName() {
		return this.name;
	}

	/**
	 * Returns the engine that keeps the entries.
	 */
	@Override
	public ShadowCache getNativeCache() {
		return this.entries.engine();
	}

	/**
	 * Returns what has become of the calls of this cache.
	 * @return the same instance always
	 */
	public CacheCounts counts() {
		return this.counts;
	}

	/**
	 * Returns the cache as the engine knows it.
	 * @return a query of the name {@code cache:} with that of this cache
	 */
	public QueryOperation operation() {
		return this.entries.operation();
	}

	@Override
	protected @Nullable Object lookup(Object key) {
		EntryId id = this.entries.id(key);
		EntrySlot slot = this.entries.lookup(id, this.entries.scope());
		Answer answer = slot.answer();
		if (answer == null) {
			this.counts.missed();
			this.loads.missed(id.key(), this.entries.transaction()).found(slot);
			return null;
		}
		this.counts.hit();
		this.loads.hit(id.key());
		return stored(answer);
	}

	@Override
	@SuppressWarnings("unchecked") // as every cache of Spring's
	public <T> @Nullable T get(Object key, Callable<T> valueLoader) {
		EntryId id = this.entries.id(key);
		try {
			Answer answer = this.entries.ask(id, this.entries.scope(), () -> plain(valueLoader.call()));
			this.counts.count(answer.origin());
			return (T) answer.value();
		}
		catch (Throwable ex) {
			throw new ValueRetrievalException(key, valueLoader, ex);
		}
	}

	/**
	 * Looks an entry up on another thread, unless nobody has to be waited for. In a
	 * transaction there is no such thread that would see what it has changed, so that it
	 * always misses there.
	 */
	@Override
	public @Nullable CompletableFuture<?> retrieve(Object key) {
		EntryId id = this.entries.id(key);
		Miss miss = this.loads.missed(id.key(), this.entries.transaction());
		if (this.entries.scope() != ReadScope.NO_TRANSACTION) {
			this.counts.missed();
			miss.found(EntrySlot.CLOSED);
			return null;
		}
		return this.async.retrieve(id, miss);
	}

	@Override
	public <T> CompletableFuture<T> retrieve(Object key, Supplier<CompletableFuture<T>> valueLoader) {
		EntryId id = this.entries.id(key);
		if (this.entries.scope() != ReadScope.NO_TRANSACTION) {
			this.counts.missed();
			return valueLoader.get();
		}
		return this.async.retrieve(id, valueLoader, this::plain);
	}

	@Override
	public void put(Object key, @Nullable Object value) {
		Object plain = plain(value);
		this.counts.put();
		this.puts.put(this.entries.id(key), plain);
	}

	/**
	 * Puts a value unless there is one. Of several callers in this process only the first
	 * one does; two instances may.
	 */
	@Override
	public @Nullable ValueWrapper putIfAbsent(Object key, @Nullable Object value) {
		Object plain = plain(value);
		Answer present = this.puts.putIfAbsent(this.entries.id(key), plain);
		if (present == null) {
			this.counts.put();
			return null;
		}
		return toValueWrapper(stored(present));
	}

	@Override
	public void evict(Object key) {
		this.counts.evicted();
		this.changes.evict(this.entries.id(key));
	}

	@Override
	public boolean evictIfPresent(Object key) {
		this.counts.evicted();
		return this.changes.evictNow(this.entries.id(key));
	}

	@Override
	public void clear() {
		this.changes.clear();
	}

	/**
	 * Makes all entries stale at once, also in a transaction.
	 * @return always {@code false}: nobody counts entries
	 */
	@Override
	public boolean invalidate() {
		this.changes.clearNow();
		return false;
	}

	/**
	 * Returns a value as callers mean it, if it may be put.
	 */
	private @Nullable Object plain(@Nullable Object value) {
		Object stored = toStoreValue(value);
		return (stored instanceof NullValue) ? null : stored;
	}

	/**
	 * A {@code null} that was put when it was allowed is nothing when it is not.
	 */
	private @Nullable Object stored(Answer answer) {
		return (answer.value() == null && isAllowNullValues()) ? NullValue.INSTANCE : answer.value();
	}

}
