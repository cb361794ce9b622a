package io.shadowcache.sample.flight;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * A row of {@code flight}.
 *
 * @param id primary key
 * @param flightNumber airline's code and a number, such as {@code LH400}
 * @param airlineId the airline that operates the flight
 * @param airplaneId the airplane that flies
 * @param fromAirportId where it departs
 * @param toAirportId where it arrives
 * @param departure in universal time, to the second
 * @param arrival in universal time, to the second
 */
public record Flight(long id, @NotNull @Pattern(regexp = "[A-Z0-9]{2}[0-9]{1,5}") String flightNumber, long airlineId,
		long airplaneId, long fromAirportId, long toAirportId, @NotNull LocalDateTime departure,
		@NotNull LocalDateTime arrival) {

	/**
	 * Returns the flight as a row can hold it.
	 */
	Flight toTheSecond() {
		return new Flight(this.id, this.flightNumber, this.airlineId, this.airplaneId, this.fromAirportId,
				this.toAirportId, this.departure.truncatedTo(ChronoUnit.SECONDS),
				this.arrival.truncatedTo(ChronoUnit.SECONDS));
	}

}
