package io.shadowcache.codec;

/**
 * The codec of one declared type. Called on the thread of the caller of the query; must
 * not block.
 */
public interface TypeCodec {

	/**
	 * Encodes a value.
	 * @param value a value of the declared type
	 * @return its bytes, owned by the caller
	 * @throws CodecException if this value cannot be encoded
	 */
	byte[] encode(Object value);

	/**
	 * Decodes a value.
	 * @param bytes holds the encoded value; not modified
	 * @param offset index of its first byte
	 * @param length how many bytes it has
	 * @return a new value, equal to the one encoded
	 * @throws CodecException if the bytes are not a value of the declared type
	 */
	Object decode(byte[] bytes, int offset, int length);

	/**
	 * Whether a value that was decoded once can serve many callers, because nobody can
	 * change what another one gets.
	 * @return {@code false} by default: each caller needs a value decoded for it
	 */
	default boolean isShareable() {
		return false;
	}

	/**
	 * Makes what one caller gets of a value that is kept for many. Asked only if values
	 * are {@linkplain #isShareable() shareable}.
	 * @param kept a value made by {@link #decode}, which callers never get themselves
	 * unless it is immutable
	 * @return a value of the same class, equal to the one kept: itself if it is
	 * immutable, or a new container of the same immutable elements
	 */
	default Object share(Object kept) {
		return kept;
	}

}
