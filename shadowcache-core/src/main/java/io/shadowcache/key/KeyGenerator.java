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

	private static final Object[] NOTHING = {};

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
		return key(query, arguments, context(query));
	}

	/**
	 * Makes the key of a call whose identity is known, from the very values that the
	 * identity was made of.
	 * @param call what {@link #identityOf} has returned
	 * @return the key that {@link #keyFor(QueryOperation, Object...)} would make
	 */
	public CacheKey keyFor(CallIdentity call) {
		return key(call.query(), call.arguments(), call.context());
	}

	/**
	 * Tells what a call is known by without a hash, which costs less than its key.
	 * @param query the query; identities of another object never equal those of this one
	 * @param arguments its arguments, or the one value of its key expression; the array
	 * itself becomes part of the identity until {@link CallIdentity#kept()}
	 * @return the identity, or {@code null} if arguments or context hold a value that is
	 * not known to be equal exactly when its canonical encoding is: anything mutable,
	 * containers, types with an encoder of their own
	 * @throws MissingContextException if a contributor that the query depends on has no
	 * value
	 */
	public @Nullable CallIdentity identityOf(QueryOperation query, @Nullable Object... arguments) {
		@Nullable Object[] context = context(query);
		if (context.length == 0 && ExactValues.areScalars(this.forms, arguments)) {
			return new CallIdentity(query, arguments, context, arguments);
		}
		ExactValues values = new ExactValues(this.forms, arguments.length + context.length);
		return (values.addAll(arguments) && values.addAll(context))
				? new CallIdentity(query, arguments, context, values.toArray()) : null;
	}

	private CacheKey key(QueryOperation query, @Nullable Object[] arguments, @Nullable Object[] context) {
		KeyDigest digest = this.digests.take();
		CanonicalArguments canonical = digest.begin();
		canonical.append(prefix(query));
		canonical.writeAll(arguments);
		for (int index = 0; index < context.length; index++) {
			if (context[index] != null) {
				canonical.writeText(this.contributors.get(index).name());
				canonical.write(context[index]);
			}
		}
		CacheKey key = digest.end();
		if (digest.isSmall()) {
			this.digests.giveBack(digest);
		}
		return key;
	}

	/**
	 * Asks each contributor once.
	 * @return their values, {@code null} for one that does not apply
	 */
	private @Nullable Object[] context(QueryOperation query) {
		if (this.contributors.isEmpty()) {
			return NOTHING;
		}
		@Nullable Object[] values = new Object[this.contributors.size()];
		for (int index = 0; index < values.length; index++) {
			KeyContributor contributor = this.contributors.get(index);
			values[index] = contributor.appliesTo(query.name()) ? current(contributor, query) : null;
		}
		return values;
	}

	private static Object current(KeyContributor contributor, QueryOperation query) {
		Object value = contributor.current();
		if (value == null) {
			throw new MissingContextException(contributor.name(), query.name());
		}
		return value;
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
