package io.shadowcache.key;

/**
 * There is no value of what a {@link KeyContributor} adds to keys.
 */
public final class MissingContextException extends IllegalStateException {

	MissingContextException(String name, String query) {
		super(("There is no %s in a call of query '%s', whose results depend on it: bind one before the call, or let "
				+ "the KeyContributor leave the query out (appliesTo)")
			.formatted(name, query));
	}

}
