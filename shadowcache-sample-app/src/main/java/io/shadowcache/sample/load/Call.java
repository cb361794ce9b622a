package io.shadowcache.sample.load;

import java.util.Arrays;
import java.util.List;

/**
 * One call of a load.
 *
 * @param kind its kind
 * @param parameters the values for its SQL
 */
record Call(CallKind kind, List<Object> parameters) {

	Call {
		parameters = List.copyOf(parameters);
	}

	static Call of(CallKind kind, Object... parameters) {
		return new Call(kind, Arrays.asList(parameters));
	}

}
