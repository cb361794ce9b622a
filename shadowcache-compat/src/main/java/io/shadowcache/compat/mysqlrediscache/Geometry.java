package io.shadowcache.compat.mysqlrediscache;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * How mysql2 reads geometries (OGC well-known binary after four bytes of SRID): points
 * are objects with x and y, everything else is lists of them.
 */
final class Geometry {

	private static final int SRID_BYTES = 4;

	private Geometry() {
	}

	static @Nullable Object read(byte[] bytes) {
		if (bytes.length <= SRID_BYTES) {
			return null;
		}
		try {
			return shape(ByteBuffer.wrap(bytes).position(SRID_BYTES));
		}
		catch (BufferUnderflowException ex) {
			return null;
		}
	}

	private static @Nullable Object shape(ByteBuffer buffer) {
		buffer.order((buffer.get() != 0) ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
		return switch (buffer.getInt()) {
			case 1 -> point(buffer);
			case 2 -> list(buffer, Geometry::point);
			case 3 -> list(buffer, (rings) -> list(rings, Geometry::point));
			case 4, 5, 6, 7 -> list(buffer, Geometry::shape);
			default -> null;
		};
	}

	private static Map<String, Object> point(ByteBuffer buffer) {
		Map<String, Object> point = new LinkedHashMap<>();
		point.put("x", buffer.getDouble());
		point.put("y", buffer.getDouble());
		return point;
	}

	private static List<@Nullable Object> list(ByteBuffer buffer,
			Function<ByteBuffer, ? extends @Nullable Object> element) {
		int count = buffer.getInt();
		List<@Nullable Object> list = new ArrayList<>();
		for (int index = 0; index < count; index++) {
			list.add(element.apply(buffer));
		}
		return list;
	}

}
