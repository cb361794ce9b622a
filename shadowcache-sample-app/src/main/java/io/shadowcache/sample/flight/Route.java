package io.shadowcache.sample.flight;

import java.time.LocalDateTime;

/**
 * A flight as somebody sees it who looks for a way from one airport to another.
 *
 * @param flightId primary key of the flight
 * @param flightNumber airline's code and a number
 * @param airline name of the airline
 * @param fromAirport code of the airport of departure
 * @param toAirport code of the airport of arrival
 * @param departure in universal time
 * @param arrival in universal time
 */
public record Route(long flightId, String flightNumber, String airline, String fromAirport, String toAirport,
		LocalDateTime departure, LocalDateTime arrival) {
}
