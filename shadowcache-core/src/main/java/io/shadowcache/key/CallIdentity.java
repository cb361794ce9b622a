package io.shadowcache.key;

import java.util.Arrays;

import io.shadowcache.operation.QueryOperation;
import org.jspecify.annotations.Nullable;

/**
 * What tells a call from others without a hash of it: the query, and values that are
 * equal exactly when they are the same in a {@link CacheKey}. Calls of equal identity
 * have equal keys. Holds the arguments themselves, so it is to be kept no longer than
 * what was found by it.
 */
public final class CallIdentity implements Comparable<CallIdentity> {

	private final QueryOperation query;

	private final @Nullable Object[] arguments;

	private final @Nullable Object[] context;

	private final @Nullable Object[] values;

	private final int hash;

	/**
	 * Identifies a call.
	 * @param arguments its arguments; not copied
	 * @param context the values of all contributors, {@code null} for one that does not
	 * apply
	 * @param values everything that tells the call apart
	 */
	CallIdentity(QueryOperation query, @Nullable Object[] arguments, @Nullable Object[] context,
			@Nullable Object[] values) {
		this.query = query;
		this.arguments = arguments;
		this.context = context;
		this.values = values;
		this.hash = Arrays.hashCode(values);
	}

	QueryOperation query() {
		return this.query;
	}

	@Nullable Object[] arguments() {
		return this.arguments;
	}

	@Nullable Object[] context() {
		return this.context;
	}

	/**
	 * Returns the same identity, whatever becomes of the array of arguments. To be called
	 * before anybody else sees that array.
	 * @return a copy that may be kept
	 */
	public CallIdentity kept() {
		@Nullable Object[] copy = this.arguments.clone();
		return new CallIdentity(this.query, copy, this.context, (this.values == this.arguments) ? copy : this.values);
	}

	@Override
	@SuppressWarnings("ReferenceEquality") // each query has one object, whose hash costs
	public boolean equals(Object other) {
		return this == other
				|| (other instanceof CallIdentity call && this.hash == call.hash && this.query == call.query
						&& this.arguments.length == call.arguments.length && Arrays.equals(this.values, call.values));
	}

	@Override
	public int hashCode() {
		return this.hash;
	}

	/**
	 * Orders identities of equal hashes, so that a table that they are the keys of stays
	 * fast even if somebody chooses arguments whose hashes are equal. Not consistent with
	 * {@link #equals}: different identities may compare as zero.
	 */
	@Override
	public int compareTo(CallIdentity other) {
		int order = this.query.name().compareTo(other.query.name());
		for (int index = 0; order == 0 && index < Math.min(this.values.length, other.values.length); index++) {
			order = compare(this.values[index], other.values[index]);
		}
		return order;
	}

	@SuppressWarnings("unchecked") // values of one class are compared
	private static int compare(@Nullable Object one, @Nullable Object other) {
		if (one == null || other == null) {
			return Boolean.compare(one != null, other != null);
		}
		if (one instanceof Comparable<?> comparable && one.getClass() == other.getClass()) {
			return ((Comparable<Object>) comparable).compareTo(other);
		}
		return one.getClass().getName().compareTo(other.getClass().getName());
	}

	/**
	 * Describes the call without its arguments, which may be confidential.
	 */
	@Override
	public String toString() {
		return "CallIdentity[" + this.query.name() + "]";
	}

}
