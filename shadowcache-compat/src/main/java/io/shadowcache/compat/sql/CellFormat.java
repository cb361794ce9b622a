package io.shadowcache.compat.sql;

import org.jspecify.annotations.Nullable;

/**
 * Turns what the server sent into the value that a driver of another language makes of
 * it. {@code NULL} is not asked for.
 */
public interface CellFormat {

	/**
	 * Converts a value that came as text.
	 * @param kind any that is not bytes
	 * @param text as the server printed it
	 * @return the value
	 */
	@Nullable Object ofText(ColumnKind kind, String text);

	/**
	 * Converts a value that came as bytes.
	 * @param kind {@code BINARY}, {@code GEOMETRY} or {@code VECTOR}
	 * @param bytes as the server sent them
	 * @return the value
	 */
	@Nullable Object ofBytes(ColumnKind kind, byte[] bytes);

}
