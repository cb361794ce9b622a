package io.shadowcache.key;

/**
 * How values of one type are written so that different values give different bytes, none
 * of which is the beginning of another's.
 */
interface CanonicalForm {

	/**
	 * Writes a value, its type included.
	 */
	void write(Object value, CanonicalArguments target);

}
