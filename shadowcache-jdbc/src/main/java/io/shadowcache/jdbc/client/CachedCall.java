package io.shadowcache.jdbc.client;

import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A call through the cache with what it says about its entry. Immutable: each method
 * returns a changed copy, so that a call can be kept and varied.
 *
 * @param <S> the type of the call itself
 */
public abstract sealed class CachedCall<S extends CachedCall<S>> permits SqlQuery, CachedFunction {

	private final CallOptions options;

	CachedCall(CallOptions options) {
		this.options = options;
	}

	abstract S with(CallOptions changed);

	CallOptions options() {
		return this.options;
	}

	/**
	 * Names the query: for its figures, for its settings in configuration, and to
	 * {@linkplain Invalidation#query invalidate} all its entries. Without a name it is
	 * counted as {@code sql}.
	 * @param name one of a few fixed names, never made of arguments
	 * @return a changed copy
	 */
	public S name(String name) {
		return with(this.options.named(name));
	}

	/**
	 * Sets the time to live of the entry. A setting for the query by its name wins.
	 * @param ttl the time to live before jitter; positive
	 * @return a changed copy
	 */
	public S ttl(Duration ttl) {
		Lifetime lifetime = this.options.lifetime();
		return with(this.options.living(new Lifetime(ttl, lifetime.emptyTtl(), lifetime.jitter())));
	}

	/**
	 * Sets by how much the time to live is varied at random, so that entries do not
	 * expire together.
	 * @param jitter a fraction from 0 to 1, such as 0.1 for ±10 %
	 * @return a changed copy
	 */
	public S jitter(double jitter) {
		Lifetime lifetime = this.options.lifetime();
		return with(this.options.living(new Lifetime(lifetime.ttl(), lifetime.emptyTtl(), jitter)));
	}

	/**
	 * Sets the time to live of an empty result: no row, {@code null}, an empty
	 * collection.
	 * @param ttl the time to live before jitter; zero leaves empty results uncached
	 * @return a changed copy
	 */
	public S emptyTtl(Duration ttl) {
		Lifetime lifetime = this.options.lifetime();
		return with(this.options.living(new Lifetime(lifetime.ttl(), ttl, lifetime.jitter())));
	}

	/**
	 * Leaves empty results uncached.
	 * @return a changed copy
	 */
	public S withoutEmptyResults() {
		return emptyTtl(Duration.ZERO);
	}

	/**
	 * Lets the result depend on tables besides those that its statements are seen to
	 * read.
	 * @param tables names as in SQL, with schema where it is not the default one
	 * @return a changed copy
	 */
	public S dependsOn(String... tables) {
		return with(this.options.reading(this.options.reads().and(List.of(tables))));
	}

	/**
	 * Lets the result depend on these tables only, whatever its statements read. Writes
	 * to other tables leave it as it is, and a statement that could not be cached
	 * otherwise, because it uses {@code NOW()} or is not understood, is.
	 * @param tables names as in SQL, at least one; see {@link #dependsOnNothing()}
	 * @return a changed copy
	 */
	public S dependsOnOnly(String... tables) {
		if (tables.length == 0) {
			throw new IllegalArgumentException(
					"dependsOnOnly() needs a table: for a result that no write makes stale call dependsOnNothing()");
		}
		return with(this.options.reading(DeclaredReads.NOTHING.and(List.of(tables))));
	}

	/**
	 * Lets no write make the result stale: it lives until its time to live ends, or until
	 * somebody evicts or invalidates it by name.
	 * @return a changed copy
	 */
	public S dependsOnNothing() {
		return with(this.options.reading(DeclaredReads.NOTHING));
	}

	/**
	 * Lets the result depend on the value of a parameter, such as {@code UserId}, so that
	 * {@link Invalidation#parameter} makes exactly these results stale.
	 * @param name the name of the parameter
	 * @param value its value; the numbers 123 and 123.0 and the text "123" are the same
	 * @return a changed copy
	 * @throws IllegalArgumentException if these are more than four parameters
	 */
	public S dependsOnParameter(String name, @Nullable Object value) {
		return with(this.options.tagged(this.options.tags().and(name, value)));
	}

	/**
	 * Loads the result whatever the cache has, and overwrites the entry. The source is
	 * {@link ResultSource#CACHE_MISS} then.
	 * @return a changed copy
	 */
	public S forceRefresh() {
		return with(this.options.using(CallOptions.CacheUse.REFRESH));
	}

	/**
	 * Loads the result past the cache, and leaves the entry as it is. The source is
	 * {@link ResultSource#CACHE_BYPASS} then.
	 * @return a changed copy
	 */
	public S withoutCache() {
		return with(this.options.using(CallOptions.CacheUse.NONE));
	}

}
