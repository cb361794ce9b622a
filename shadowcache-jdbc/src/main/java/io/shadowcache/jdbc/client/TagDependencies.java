package io.shadowcache.jdbc.client;

import io.shadowcache.dependency.Dependency;
import io.shadowcache.key.KeyGenerator;
import io.shadowcache.operation.QueryOperation;

/**
 * Turns parameters into dependencies, of which the values cannot be read back.
 */
final class TagDependencies {

	private final CacheOwner owner;

	private final KeyGenerator hash;

	private final QueryOperation all;

	TagDependencies(SqlEngine engine, QueryOperation all) {
		this.owner = engine.owner();
		this.hash = new KeyGenerator("shadowcache:" + this.owner.database(), engine.format().encoders());
		this.all = all;
	}

	/**
	 * Returns the dependency on these parameters having these values together.
	 */
	Dependency of(Tags tags) {
		String names = String.join("&", tags.values().keySet());
		Object[] values = tags.values().values().toArray();
		return Dependency.query(this.owner.database(), "parameter",
				names + '=' + this.hash.keyFor(this.all, values).hash().toHex());
	}

}
