package io.shadowcache.codec;

import java.lang.reflect.Type;

/**
 * Turns values into bytes of one format. Implementations are safe for use by many
 * threads, never block, and decode to the declared type only: no name in the bytes may
 * choose a class.
 */
public interface ValueCodec {

	/**
	 * Returns the name of the format, which is part of every key, so that entries of
	 * different formats never meet.
	 * @return a short name such as {@code json}
	 */
	String name();

	/**
	 * Prepares the codec of a declared type. Called at start-up; queries of the same type
	 * share what it returns.
	 * @param type the declared, fully resolved type, type arguments included
	 * @return the codec of this type
	 * @throws UnsupportedTypeException if values of the type would not come back equal;
	 * the message says what to declare instead
	 */
	TypeCodec forType(Type type);

}
