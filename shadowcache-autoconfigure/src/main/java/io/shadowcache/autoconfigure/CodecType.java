package io.shadowcache.autoconfigure;

/**
 * How results are encoded. Both take the same types and bring them back the same.
 */
public enum CodecType {

	/**
	 * Bytes without names: quick and small.
	 */
	BINARY,

	/**
	 * JSON that a person can read in the store.
	 */
	JSON

}
