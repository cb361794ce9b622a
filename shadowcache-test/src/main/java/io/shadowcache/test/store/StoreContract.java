package io.shadowcache.test.store;

import java.time.Duration;

import io.shadowcache.dependency.Dependency;
import io.shadowcache.dependency.DependencySet;
import io.shadowcache.dependency.Stamp;
import io.shadowcache.store.CacheStore;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/**
 * What the parts of the contract share: the store under test and what may differ from
 * store to store.
 */
abstract class StoreContract {

	static final Duration LONG = Duration.ofMinutes(5);

	static final Duration OVERDUE_SOON = Duration.ofMillis(100);

	private CacheStore store;

	@BeforeEach
	void openStore() {
		this.store = createStore();
	}

	@AfterEach
	void closeStore() {
		this.store.close();
	}

	/**
	 * Makes a store that keeps the database {@link Sample#DATABASE}.
	 * @return a store that is started and connected; closed after the test
	 */
	protected abstract CacheStore createStore();

	/**
	 * Whether {@code put} refuses an entry whose stamp is old. Where it does not, the
	 * entry may be stored, but is never fresh.
	 * @return {@code false} if entries and versions are on different servers
	 */
	protected boolean refusesOldStamps() {
		return true;
	}

	/**
	 * Removes the version of a dependency, as an eviction by the server would.
	 * @param dependency the dependency
	 * @return {@code false} if this cannot happen to the store
	 */
	protected boolean dropVersion(Dependency dependency) {
		return false;
	}

	/**
	 * Whether the marks of writers outlive the version of their dependency.
	 * @return {@code false} if {@link #dropVersion} loses them, too
	 */
	protected boolean keepsMarksOfADroppedVersion() {
		return true;
	}

	/**
	 * Lets time pass for a store whose clock is not the real one.
	 * @param duration how long
	 */
	protected void letTimePass(Duration duration) {
	}

	final CacheStore store() {
		return this.store;
	}

	final Stamp stampOf(DependencySet dependencies) {
		return this.store.lookup(Sample.key(), dependencies).stamp();
	}

	static ConditionFactory soon() {
		return Awaitility.await().pollInterval(Duration.ofMillis(20)).atMost(Duration.ofSeconds(20));
	}

}
