package io.shadowcache.jdbc.client;

import io.shadowcache.engine.QueryRequest;
import io.shadowcache.operation.ExpiryPolicy;
import org.jspecify.annotations.Nullable;

/**
 * A call that is ready for the engine.
 *
 * @param request what is asked for
 * @param use whether the cache is asked
 * @param refusal why the result cannot be cached at all, or {@code null} if it can
 */
record PreparedCall(QueryRequest request, CallOptions.CacheUse use, @Nullable String refusal) {

	/**
	 * Whether the cache is asked, and its answer taken as it is.
	 */
	boolean isPlain() {
		return this.use == CallOptions.CacheUse.USUAL && this.refusal == null
				&& this.request.query().expiry().equals(ExpiryPolicy.NONE);
	}

	/**
	 * Returns the hash that ends the entry's name in the store.
	 */
	String key() {
		return this.request.key().hash().toHex();
	}

}
