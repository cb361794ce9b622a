package io.shadowcache.spring.observation;

import io.micrometer.observation.Observation;
import org.jspecify.annotations.Nullable;

/**
 * One observed call. It may be looked at by other threads that go on with the call.
 */
final class QueryContext extends Observation.Context {

	private volatile @Nullable String query;

	private volatile @Nullable String result;

	private volatile boolean logged;

	QueryContext(@Nullable String query) {
		this.query = query;
	}

	/**
	 * Returns the name of the query, or {@code null} as long as nobody knows it.
	 */
	@Nullable String query() {
		return this.query;
	}

	/**
	 * Returns how the call was answered, or {@code null} as long as that is open.
	 */
	@Nullable String result() {
		return this.result;
	}

	/**
	 * Whether the name is put into the context of log lines.
	 */
	boolean isLogged() {
		return this.logged;
	}

	void logged() {
		this.logged = true;
	}

	void answered(String name, String how) {
		this.query = name;
		this.result = how;
	}

}
