package io.shadowcache.autoconfigure;

import java.util.Locale;

import io.shadowcache.annotation.CachedQuery;
import io.shadowcache.annotation.InvalidatesTables;

/**
 * Has queries and a write that get the secret.
 */
public class Vault {

	@CachedQuery(tables = "vault")
	public int find(String secret) {
		return secret.length();
	}

	@CachedQuery(tables = "vault", key = "#secret", condition = "#secret.length() > 1")
	public int findByKey(String secret) {
		return secret.length();
	}

	@CachedQuery(rows = "vault#{#secret}")
	public int findRow(String secret) {
		return secret.length();
	}

	@CachedQuery(tables = "vault")
	public int fail(String secret) {
		throw new IllegalStateException(secret);
	}

	/** No language tag says what this locale is, so that it cannot be encoded. */
	@SuppressWarnings("deprecation") // a builder would refuse it
	@CachedQuery(tables = "vault")
	public Locale unencodable(String secret) {
		return new Locale(secret);
	}

	@CachedQuery(tables = "vault")
	public int ofAnything(Object value) {
		return 1;
	}

	@InvalidatesTables(rows = "vault#{#secret}")
	public void write(String secret) {
		// the row is what matters
	}

}
