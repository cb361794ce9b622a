package io.shadowcache.sample.data;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class SampleDataTests {

	@Test
	void tablesForTwentyThousandFlightsHoldTwoHundredThousandBookings() {
		assertThat(SampleData.tables(20_000)).extracting(Table::name, Table::rows)
			.contains(tuple("flight", 20_000), tuple("booking", 200_000), tuple("passenger", 40_000),
					tuple("salaries", 5_000));
	}

	@Test
	void rowsAreTheSameEveryTime() {
		assertThat(rows(SampleData.tables(500))).isEqualTo(rows(SampleData.tables(500)));
	}

	@Test
	void rowsAreTheSameOnEveryMachine() {
		assertThat(row("flight", 0)).isEqualTo("[1, QR4569, 9, 89, 9, 10, 2026-05-03T00:25, 2026-05-03T06:55]");
		assertThat(row("booking", 9)).isEqualTo("[10, 1, 8367, 10E, 1495.64]");
	}

	@Test
	void everyFlightConnectsTwoAirports() {
		Table flight = table("flight");
		assertThat(IntStream.range(0, flight.rows()).mapToObj(flight.row())).noneMatch((row) -> row[4].equals(row[5]));
	}

	@Test
	void noSeatOfAFlightIsBookedTwice() {
		Table booking = table("booking");
		Set<Object> seats = new HashSet<>();
		assertThat(IntStream.range(0, booking.rows()).mapToObj(booking.row()))
			.allMatch((row) -> seats.add(List.of(row[1], row[3])));
	}

	@Test
	void everyFiftiethSalaryAtLeastIsTheCommonOne() {
		Table salaries = table("salaries");
		assertThat(IntStream.range(0, salaries.rows()).mapToObj(salaries.row()).filter((row) -> row[1].equals(52_000)))
			.hasSizeGreaterThanOrEqualTo(salaries.rows() / 50);
	}

	private static List<String> rows(List<Table> tables) {
		return tables.stream()
			.flatMap((table) -> IntStream.range(0, table.rows())
				.mapToObj((row) -> table.name() + Arrays.toString(table.row().apply(row))))
			.toList();
	}

	private static String row(String table, int row) {
		return Arrays.toString(table(table).row().apply(row));
	}

	private static Table table(String name) {
		return SampleData.tables(5000).stream().filter((table) -> table.name().equals(name)).findFirst().orElseThrow();
	}

}
