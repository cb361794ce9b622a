package io.shadowcache.key;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

import io.shadowcache.dependency.Bits128;
import io.shadowcache.operation.QueryOperation;
import org.jspecify.annotations.Nullable;

/**
 * Makes keys. Two calls have the same key exactly when namespace, query, method, shape of
 * the result and canonical arguments are the same. Safe for use by many threads.
 */
public final class KeyGenerator {

	private final String namespace;

	private final CanonicalForms forms;

	private final List<KeyContributor> contributors;

	private final ConcurrentMap<String, Prefix> prefixes = new ConcurrentHashMap<>();

	private final Spares<KeyDigest> digests;

	/**
	 * Creates a generator.
	 * @param namespace tells applications and databases apart that share a store
	 * @param encoders asked first, in this order, for each type of argument
	 */
	public KeyGenerator(String namespace, List<ArgumentEncoder> encoders) {
		this(namespace, encoders, List.of());
	}

	/**
	 * Creates a generator of keys that more belongs to than the arguments.
	 * @param namespace tells applications and databases apart that share a store
	 * @param encoders asked first, in this order, for each type of argument
	 * @param contributors asked at each call
	 */
	public KeyGenerator(String namespace, List<ArgumentEncoder> encoders, List<KeyContributor> contributors) {
		this.namespace = Objects.requireNonNull(namespace, "namespace");
		this.forms = new CanonicalForms(encoders);
		this.digests = new Spares<>(() -> new KeyDigest(this.forms));
		this.contributors = contributors.stream().sorted(Comparator.comparing(KeyContributor::name)).toList();
	}

	/**
	 * Makes the key of one call.
	 * @param query the query
	 * @param arguments its arguments, or the one value of its key expression
	 * @return the key
	 * @throws UnsupportedArgumentException if an argument has no canonical encoding; the
	 * message names its type, never its value
	 * @throws MissingContextException if a contributor that the query depends on has no
	 * value
	 */
	public CacheKey keyFor(QueryOperation query, @Nullable Object... arguments) {
		KeyDigest digest = this.digests.take();
		CanonicalArguments canonical = digest.begin();
		canonical.append(prefix(query));
		canonical.writeAll(arguments);
		for (KeyContributor contributor : this.contributors) {
			contribute(contributor, query, canonical);
		}
		CacheKey key = digest.end();
		if (digest.isSmall()) {
			this.digests.giveBack(digest);
		}
		return key;
	}

	private static void contribute(KeyContributor contributor, QueryOperation query, CanonicalArguments canonical) {
		if (!contributor.appliesTo(query.name())) {
			return;
		}
		Object value = contributor.current();
		if (value == null) {
			throw new MissingContextException(contributor.name(), query.name());
		}
		canonical.writeText(contributor.name());
		canonical.write(value);
	}

	/**
	 * Returns what all keys of a query begin with. Looked up by the name: the hash of a
	 * query takes longer than the rest of a key.
	 */
	private byte[] prefix(QueryOperation query) {
		Prefix known = this.prefixes.get(query.name());
		if (known != null && known.query.equals(query)) {
			return known.bytes;
		}
		Prefix prefix = new Prefix(query, hash(query));
		this.prefixes.put(query.name(), prefix);
		return prefix.bytes;
	}

	/**
	 * Hashes what all keys of a query have in common, so that a key of a few short
	 * arguments takes one block of SHA-256.
	 */
	private byte[] hash(QueryOperation query) {
		CanonicalArguments canonical = new CanonicalArguments(this.forms);
		canonical.writeText(this.namespace);
		canonical.writeText(query.name());
		canonical.writeText(query.method());
		canonical.writeLong(query.valueType().shape());
		return Bits128.sha256(canonical.toBytes());
	}

	/**
	 * What all keys of a query begin with.
	 */
	private static final class Prefix {

		private final QueryOperation query;

		private final byte[] bytes;

		Prefix(QueryOperation query, byte[] bytes) {
			this.query = query;
			this.bytes = bytes;
		}

	}

}
