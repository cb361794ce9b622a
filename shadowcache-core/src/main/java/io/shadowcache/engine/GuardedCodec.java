package io.shadowcache.engine;

import io.shadowcache.codec.TypeCodec;
import io.shadowcache.operation.QueryOperation;
import org.jspecify.annotations.Nullable;

/**
 * Uses the codec of a query so that nothing it throws reaches a caller: a codec that
 * fails makes a query slow, never wrong.
 */
final class GuardedCodec {

	private GuardedCodec() {
	}

	/**
	 * Encodes a result.
	 * @return the payload, or {@code null} if the codec cannot encode the result
	 */
	static @Nullable Payload encode(QueryOperation query, @Nullable Object result) {
		if (result == null) {
			return Payload.OF_NULL;
		}
		try {
			return new Payload(codec(query).encode(result));
		}
		catch (RuntimeException | StackOverflowError | LinkageError ex) {
			return null;
		}
	}

	/**
	 * Decodes a result.
	 * @return a result of its own for each call, or {@code null} if the codec cannot
	 * decode the bytes
	 */
	static @Nullable Object decode(QueryOperation query, byte[] bytes, int offset, int length) {
		try {
			return codec(query).decode(bytes, offset, length);
		}
		catch (RuntimeException | StackOverflowError | LinkageError ex) {
			return null;
		}
	}

	/**
	 * Makes what one caller gets of a value that is kept for many.
	 * @return {@code null} if the codec cannot
	 */
	static @Nullable Object share(QueryOperation query, Object kept) {
		try {
			return codec(query).share(kept);
		}
		catch (RuntimeException | StackOverflowError | LinkageError ex) {
			return null;
		}
	}

	private static TypeCodec codec(QueryOperation query) {
		return query.valueType().codec();
	}

}
