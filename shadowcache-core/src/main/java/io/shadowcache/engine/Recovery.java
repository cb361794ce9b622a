package io.shadowcache.engine;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.shadowcache.dependency.DependencySet;
import io.shadowcache.store.CacheStore;
import org.jspecify.annotations.Nullable;

/**
 * Knows whether the store may be trusted again after it was away: when the invalidations
 * of all transactions that were committed until it came back have been written, also
 * those of writers that have died or do not reach it yet. Many threads ask; one recovers.
 */
final class Recovery {

	static final long NOT_TRUSTED = -1;

	private final CacheStore store;

	private final Map<String, Arrears> byDatabase;

	/** The one of the only database. */
	private final @Nullable Arrears only;

	/** After so many outages everything was delivered, of all databases. */
	private volatile long trusted;

	Recovery(CacheStore store, IntentLog log, IntentRelay relay) {
		this.store = store;
		this.byDatabase = log.databases()
			.stream()
			.collect(
					Collectors.toUnmodifiableMap(Function.identity(), (database) -> new Arrears(log, database, relay)));
		this.only = (this.byDatabase.size() == 1) ? this.byDatabase.values().iterator().next() : null;
	}

	/**
	 * Asked before the store is.
	 * @return how often the store has been away, or {@link #NOT_TRUSTED} if that is not
	 * over yet for these dependencies
	 */
	long trustedSince(DependencySet dependencies) {
		long outages = this.store.outages();
		return (outages == this.trusted || isRecovered(dependencies.database(), outages)) ? outages : NOT_TRUSTED;
	}

	/**
	 * Whether an answer of the store may be used: it was trusted before it was asked, and
	 * has not been away since.
	 * @param trustedSince what {@link #trustedSince} has returned before
	 */
	boolean isStillTrusted(long trustedSince) {
		return trustedSince == this.store.outages();
	}

	private boolean isRecovered(String database, long outages) {
		Arrears arrears = (this.only != null) ? this.only : this.byDatabase.get(database);
		return arrears != null && arrears.areDelivered(outages);
	}

	/**
	 * Whether everything is delivered, of all databases.
	 */
	boolean isComplete() {
		return this.store.outages() == this.trusted;
	}

	/**
	 * Delivers what is owed, as far as databases and store answer.
	 * @return whether nothing is left to do
	 */
	boolean step() {
		long outages = this.store.outages();
		if (outages == this.trusted) {
			return true;
		}
		boolean complete = true;
		for (Arrears arrears : this.byDatabase.values()) {
			complete &= arrears.deliver(outages);
		}
		if (complete) {
			this.trusted = outages;
		}
		return complete;
	}

}
