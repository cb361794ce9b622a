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

}
