package io.shadowcache.key;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Objects;

import io.shadowcache.dependency.Bits128;
import io.shadowcache.operation.QueryOperation;
import org.jspecify.annotations.Nullable;

/**
 * Makes keys. Two calls have the same key exactly when namespace, query, method, shape of
 * the result and canonical arguments are the same.
 */
public final class KeyGenerator {

	private final String namespace;

	private final List<ArgumentEncoder> encoders;

	/**
	 * Creates a generator.
	 * @param namespace tells applications and databases apart that share a store
	 * @param encoders encode argument types that the core does not know
	 */
	public KeyGenerator(String namespace, List<ArgumentEncoder> encoders) {
		this.namespace = Objects.requireNonNull(namespace, "namespace");
		this.encoders = List.copyOf(encoders);
	}

	/**
	 * Makes the key of one call.
	 * @param query the query
	 * @param arguments its arguments, or the one value of its key expression
	 * @return the key
	 * @throws UnsupportedArgumentException if an argument has no canonical encoding; the
	 * message names its type, never its value
	 */
	public CacheKey keyFor(QueryOperation query, @Nullable Object... arguments) {
		CanonicalArguments canonical = new CanonicalArguments(this.encoders);
		canonical.writeText(this.namespace);
		canonical.writeText(query.name());
		canonical.writeText(query.method());
		canonical.writeLong(query.valueType().shape());
		canonical.writeAll(arguments);
		ByteBuffer digest = ByteBuffer.wrap(Bits128.sha256(canonical.toBytes()));
		return new CacheKey(Bits128.read(digest), Bits128.read(digest));
	}

}
