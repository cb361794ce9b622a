package io.shadowcache.benchmark.contender;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;

import io.shadowcache.annotation.CachedQuery;
import io.shadowcache.benchmark.process.Loads;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/**
 * Queries of an airport's database, see {@link AirportData}.
 */
public class AirportQueries {

	private static final String DEPARTURES = """
			select f.id, f.flight_number, l.name as airline, a.iata as destination, f.departure
			from flight f join airline l on l.id = f.airline_id join airport a on a.id = f.to_airport_id
			where f.from_airport_id = :airport order by f.departure, f.id limit 20""";

	private static final String BUSIEST = """
			select a.iata, count(distinct f.airline_id) as airlines, count(*) as flights, sum(t.capacity) as seats,
				sum(s.passengers) as passengers, sum(s.revenue) as revenue
			from airport a join flight f on f.from_airport_id = a.id join airplane p on p.id = f.airplane_id
			join airplane_type t on t.id = p.type_id
			join (select flight_id, count(*) as passengers, sum(price) as revenue from booking group by flight_id) s
				on s.flight_id = f.id
			group by a.id, a.iata order by passengers desc, a.iata limit :most""";

	private final JdbcClient jdbc;

	/**
	 * Makes them.
	 * @param jdbc runs them
	 */
	public AirportQueries(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Reads one table by its primary key.
	 * @param id the key
	 * @return a flight
	 */
	@CachedQuery(ttl = "1h")
	public Flight flight(long id) {
		Loads.count();
		return this.jdbc.sql("select id, flight_number, airline_id, departure from flight where id = :id")
			.param("id", id)
			.query(Flight.class)
			.single();
	}

	/**
	 * Joins three tables.
	 * @param airport the key of an airport
	 * @return its next 20 departures
	 */
	@CachedQuery(ttl = "1h")
	public List<Departure> departures(long airport) {
		Loads.count();
		return this.jdbc.sql(DEPARTURES).param("airport", airport).query(Departure.class).list();
	}

	/**
	 * Aggregates over five tables.
	 * @param most how many rows are wanted
	 * @return the busiest airports
	 */
	@CachedQuery(ttl = "1h")
	public List<BusyAirport> busiest(int most) {
		Loads.count();
		return this.jdbc.sql(BUSIEST).param("most", most).query(BusyAirport.class).list();
	}

	/**
	 * Reads one table by its primary key.
	 * @param call a number that no call before had, so that none is a hit
	 * @return what a flight costs
	 */
	@CachedQuery(ttl = "1h")
	public Fare fare(long call) {
		return this.jdbc.sql("select flight_id, price from fare where flight_id = :id")
			.param("id", id(call))
			.query(Fare.class)
			.single();
	}

	/**
	 * Changes a row in a transaction.
	 * @param call a number that no call before had
	 * @return how many rows were changed
	 */
	@Transactional
	public int changeFare(long call) {
		return this.jdbc.sql("update fare set price = price + 1 where flight_id = :id").param("id", id(call)).update();
	}

	private static long id(long call) {
		return 1 + call % AirportData.FARES;
	}

	/**
	 * A row of {@code flight}.
	 *
	 * @param id the primary key
	 * @param flightNumber what it is called
	 * @param airlineId whose it is
	 * @param departure when it leaves
	 */
	public record Flight(long id, String flightNumber, long airlineId, LocalDateTime departure) {
	}

	/**
	 * A line on a board.
	 *
	 * @param id the primary key of the flight
	 * @param flightNumber what it is called
	 * @param airline whose it is
	 * @param destination where it goes
	 * @param departure when it leaves
	 */
	public record Departure(long id, String flightNumber, String airline, String destination, LocalDateTime departure) {
	}

	/**
	 * A line of a report.
	 *
	 * @param iata the code of the airport
	 * @param airlines how many fly from there
	 * @param flights how many leave
	 * @param seats how many they have
	 * @param passengers how many have booked
	 * @param revenue what they pay
	 */
	public record BusyAirport(String iata, long airlines, long flights, long seats, long passengers,
			BigDecimal revenue) {
	}

	/**
	 * A row of {@code fare}.
	 *
	 * @param flightId the primary key
	 * @param price what it costs
	 */
	public record Fare(long flightId, BigDecimal price) {
	}

}
