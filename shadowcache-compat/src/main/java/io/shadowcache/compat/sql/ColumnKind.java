package io.shadowcache.compat.sql;

/**
 * What a column holds, as far as other languages' drivers treat it differently.
 */
public enum ColumnKind {

	/** Integers and years, as digits. */
	INTEGER,

	/** FLOAT and DOUBLE, as the server prints them. */
	FLOATING,

	/** DECIMAL, as digits. */
	DECIMAL,

	/** {@code YYYY-MM-DD}, zeros included. */
	DATE,

	/** {@code YYYY-MM-DD HH:MM:SS}, with a fraction or not, zeros included. */
	DATETIME,

	/** {@code [-]HHH:MM:SS}, with a fraction or not. */
	TIME,

	/** Bytes and bits. */
	BINARY,

	/** Text, ENUM and SET. */
	TEXT,

	/** A JSON document. */
	JSON,

	/** A geometry: four bytes of SRID, then WKB. */
	GEOMETRY,

	/** Floats, little endian. */
	VECTOR;

	/**
	 * Returns whether values of this kind come as bytes.
	 * @return true for bytes, false for text
	 */
	boolean isBytes() {
		return this == BINARY || this == GEOMETRY || this == VECTOR;
	}

	/**
	 * Returns whether values of this kind are text in the character set of the result.
	 * @return false for what the server prints in ASCII
	 */
	boolean isText() {
		return this == TEXT || this == JSON;
	}

}
