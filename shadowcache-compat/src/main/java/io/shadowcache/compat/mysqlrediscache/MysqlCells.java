package io.shadowcache.compat.mysqlrediscache;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import io.shadowcache.compat.format.JsonReader;
import io.shadowcache.compat.sql.CellFormat;
import io.shadowcache.compat.sql.ColumnKind;
import org.jspecify.annotations.Nullable;

/**
 * The values that mysql2 makes of columns, after which mysql-redis-cache turns text that
 * looks like a decimal number into one.
 */
final class MysqlCells implements CellFormat {

	private static final Pattern NUMERIC = Pattern.compile("-?[0-9]+\\.?[0-9]*");

	private final ZoneId zone;

	MysqlCells(ZoneId zone) {
		this.zone = zone;
	}

	@Override
	public @Nullable Object ofText(ColumnKind kind, String text) {
		return switch (kind) {
			case INTEGER -> Double.parseDouble(text);
			case FLOATING -> PrintedFloat.parse(text);
			case DATE -> PrintedDate.date(text, this.zone);
			case DATETIME -> PrintedDate.dateTime(text, this.zone);
			case JSON -> document(text);
			default -> numberOrText(text);
		};
	}

	private static @Nullable Object document(String text) {
		Object document = JsonReader.JAVASCRIPT.read(text);
		return (document instanceof String content) ? numberOrText(content) : document;
	}

	private static Object numberOrText(String text) {
		if (NUMERIC.matcher(text).matches()) {
			double number = Double.parseDouble(text);
			if (Double.isFinite(number)) {
				return number;
			}
		}
		return text;
	}

	@Override
	public @Nullable Object ofBytes(ColumnKind kind, byte[] bytes) {
		return switch (kind) {
			case GEOMETRY -> Geometry.read(bytes);
			case VECTOR -> floats(bytes);
			default -> bytes;
		};
	}

	private static List<Double> floats(byte[] bytes) {
		ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
		List<Double> floats = new ArrayList<>();
		while (buffer.remaining() >= Float.BYTES) {
			floats.add((double) buffer.getFloat());
		}
		return floats;
	}

}
