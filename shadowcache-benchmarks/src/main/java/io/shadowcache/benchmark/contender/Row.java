package io.shadowcache.benchmark.contender;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

import io.shadowcache.benchmark.process.Loads;

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
		LocalDateTime changed) implements Serializable {

	private static final LocalDateTime START = LocalDateTime.of(2026, 1, 1, 0, 0, 0, 123_456_000);

	private static final int ROWS = 20;

	/**
	 * Makes rows, the same each time.
	 * @return a list of 20 that the serializers of all contenders can take
	 */
	public static List<Row> list() {
		return LongStream.range(0, ROWS).mapToObj(Row::of).collect(Collectors.toCollection(ArrayList::new));
	}

	/**
	 * Makes a row.
	 * @param id its primary key, which all else follows from
	 * @return the row
	 */
	public static Row of(long id) {
		return new Row(id, "Flight " + id, "Airport " + id, "on time, gate " + id, BigDecimal.valueOf(1000 + id, 2),
				(int) (id % 300), START.plusMinutes(id));
	}

	/**
	 * Runs the query for 20 rows.
	 * @return the rows
	 */
	static List<Row> loadList() {
		Loads.count();
		return list();
	}

	/**
	 * Runs the query for one row.
	 * @param id its primary key
	 * @return the row
	 */
	static Row load(long id) {
		Loads.count();
		return of(id);
	}

}
