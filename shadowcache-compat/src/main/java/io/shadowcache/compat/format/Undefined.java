package io.shadowcache.compat.format;

/**
 * JavaScript's {@code undefined}, which Java does not have.
 */
public enum Undefined {

	/** The value. */
	UNDEFINED;

	@Override
	public String toString() {
		return "undefined";
	}

}
