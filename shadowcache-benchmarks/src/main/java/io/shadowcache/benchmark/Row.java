package io.shadowcache.benchmark;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * A row as a query returns it; 20 of them are about 3 kB of JSON.
 *
 * @param id the primary key
 * @param name a short text
 * @param city a short text
 * @param remark a longer text
 * @param price an exact number
 * @param seats a number
 * @param changed a moment with microseconds
 */
public record Row(long id, String name, String city, String remark, BigDecimal price, int seats,
		LocalDateTime changed) {

	private static final LocalDateTime START = LocalDateTime.of(2026, 1, 1, 0, 0, 0, 123_456_000);

	/**
	 * Makes rows, the same each time.
	 * @param count how many
	 * @return a list that the JSON serializers of all contenders can take
	 */
	static List<Row> list(int count) {
		return LongStream.range(0, count)
			.mapToObj((id) -> new Row(id, "Flight " + id, "Airport " + id, "on time, gate " + id,
					BigDecimal.valueOf(1000 + id, 2), (int) (id % 300), START.plusMinutes(id)))
			.collect(Collectors.toCollection(ArrayList::new));
	}

}
