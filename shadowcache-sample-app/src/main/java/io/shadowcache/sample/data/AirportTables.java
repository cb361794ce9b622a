package io.shadowcache.sample.data;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;

/**
 * The tables of the airport itself, sized by the number of flights.
 */
final class AirportTables {

	private static final int BOOKINGS_PER_FLIGHT = 10;

	private static final LocalDateTime FIRST_DEPARTURE = LocalDateTime.of(2026, 1, 1, 0, 0);

	private static final int MINUTES_OF_A_YEAR = 365 * 24 * 60;

	private final List<String[]> airports = ReferenceData.read("airports");

	private final List<String[]> airlines = ReferenceData.read("airlines");

	private final List<String[]> types = ReferenceData.read("airplane-types");

	private final int flights;

	AirportTables(int flights) {
		this.flights = flights;
	}

	/**
	 * Returns the tables in the order in which their foreign keys allow to fill them.
	 */
	List<Table> tables() {
		return List.of(airport(), airline(), airplaneType(), airplane(), flight(), passenger(), booking());
	}

	private Table airport() {
		return new Table("airport", List.of("id", "iata", "name", "city", "country"), this.airports.size(),
				(row) -> numbered(row, this.airports.get(row)));
	}

	private Table airline() {
		return new Table("airline", List.of("id", "iata", "name", "country"), this.airlines.size(),
				(row) -> numbered(row, this.airlines.get(row)));
	}

	private Table airplaneType() {
		return new Table("airplane_type", List.of("id", "name", "capacity"), this.types.size(),
				(row) -> new Object[] { row + 1, this.types.get(row)[0], Integer.valueOf(this.types.get(row)[1]) });
	}

	private Table airplane() {
		return new Table("airplane", List.of("id", "registration", "type_id", "airline_id"), airplanes(), (row) -> {
			Draw draw = new Draw("airplane", row);
			return new Object[] { row + 1, "SC-%05d".formatted(row + 1), draw.mostlyLow(this.types.size()),
					row % this.airlines.size() + 1 };
		});
	}

	private Table flight() {
		return new Table("flight", List.of("id", "flight_number", "airline_id", "airplane_id", "from_airport_id",
				"to_airport_id", "departure", "arrival"), this.flights, this::flight);
	}

	private Object[] flight(int row) {
		Draw draw = new Draw("flight", row);
		int airplane = draw.between(0, airplanes() - 1);
		int airline = airplane % this.airlines.size();
		int from = draw.mostlyLow(this.airports.size());
		int to = draw.mostlyLow(this.airports.size() - 1);
		to = (to < from) ? to : to + 1;
		LocalDateTime departure = FIRST_DEPARTURE.plusMinutes(5L * draw.between(0, MINUTES_OF_A_YEAR / 5 - 1));
		LocalDateTime arrival = departure.plusMinutes(5L * draw.between(12, 168));
		String number = this.airlines.get(airline)[0] + draw.between(100, 9999);
		return new Object[] { row + 1, number, airline + 1, airplane + 1, from, to, departure, arrival };
	}

	private Table passenger() {
		return new Table("passenger", List.of("id", "first_name", "last_name", "passport"), passengers(), (row) -> {
			Draw draw = new Draw("passenger", row);
			return new Object[] { row + 1, draw.from(Names.FIRST), draw.from(Names.LAST), "P%08d".formatted(row + 1) };
		});
	}

	private Table booking() {
		return new Table("booking", List.of("id", "flight_id", "passenger_id", "seat", "price"),
				this.flights * BOOKINGS_PER_FLIGHT, (row) -> {
					Draw draw = new Draw("booking", row);
					String seat = row % BOOKINGS_PER_FLIGHT + 1 + draw.from(Names.SEATS);
					return new Object[] { row + 1, row / BOOKINGS_PER_FLIGHT + 1, draw.between(1, passengers()), seat,
							BigDecimal.valueOf(draw.between(29_00, 1_499_00), 2) };
				});
	}

	private int airplanes() {
		return Math.max(this.airlines.size(), this.flights / 50);
	}

	private int passengers() {
		return this.flights * 2;
	}

	private static Object[] numbered(int row, String[] values) {
		Object[] numbered = new Object[values.length + 1];
		numbered[0] = row + 1;
		System.arraycopy(values, 0, numbered, 1, values.length);
		return numbered;
	}

}
