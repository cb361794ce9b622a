package io.shadowcache.sample.flight;

import java.util.List;
import java.util.Optional;

import io.shadowcache.annotation.CachedQuery;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads and writes {@code flight}.
 */
@Repository
public class FlightRepository {

	private static final String SELECT_BY_ID = """
			select id, flight_number, airline_id, airplane_id, from_airport_id, to_airport_id, departure, arrival
			from flight
			where id = :id""";

	private static final String SELECT_ROUTE = """
			select f.id as flight_id, f.flight_number, l.name as airline,
				a.iata as from_airport, b.iata as to_airport, f.departure, f.arrival
			from flight f
			join airport a on a.id = f.from_airport_id
			join airport b on b.id = f.to_airport_id
			join airline l on l.id = f.airline_id
			where a.iata = :from and b.iata = :to
			order by f.departure, f.id""";

	private static final String UPDATE = """
			update flight
			set flight_number = :flightNumber, airline_id = :airlineId, airplane_id = :airplaneId,
				from_airport_id = :fromAirportId, to_airport_id = :toAirportId,
				departure = :departure, arrival = :arrival
			where id = :id""";

	private final JdbcClient jdbc;

	FlightRepository(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@CachedQuery
	public Optional<Flight> findById(long id) {
		return this.jdbc.sql(SELECT_BY_ID).param("id", id).query(Flight.class).optional();
	}

	/**
	 * Returns the flights between two airports, the earliest first.
	 */
	@CachedQuery
	public List<Route> findByRoute(String from, String to) {
		return this.jdbc.sql(SELECT_ROUTE).param("from", from).param("to", to).query(Route.class).list();
	}

	/**
	 * Returns whether there is such a row.
	 */
	public boolean update(Flight flight) {
		return this.jdbc.sql(UPDATE).paramSource(flight).update() == 1;
	}

}
