package io.shadowcache.sample.report;

import java.math.BigDecimal;

/**
 * What departs from an airport.
 *
 * @param iata code of the airport
 * @param name name of the airport
 * @param city the city it serves
 * @param airlines number of different airlines
 * @param flights number of departures
 * @param seats seats of the airplanes that fly
 * @param passengers seats that are booked
 * @param revenue sum of what the bookings cost
 */
public record BusyAirport(String iata, String name, String city, long airlines, long flights, long seats,
		long passengers, BigDecimal revenue) {
}
