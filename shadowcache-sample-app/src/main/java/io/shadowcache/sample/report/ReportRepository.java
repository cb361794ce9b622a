package io.shadowcache.sample.report;

import java.util.List;

import io.shadowcache.annotation.CachedQuery;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads {@code airport}, {@code flight}, {@code booking}, {@code airplane} and
 * {@code airplane_type} at once.
 */
@Repository
public class ReportRepository {

	private static final String BUSIEST_AIRPORTS = """
			select a.iata, a.name, a.city, count(distinct f.airline_id) as airlines, count(*) as flights,
				sum(t.capacity) as seats, sum(s.passengers) as passengers, sum(s.revenue) as revenue
			from airport a
			join flight f on f.from_airport_id = a.id
			join airplane p on p.id = f.airplane_id
			join airplane_type t on t.id = p.type_id
			join (
				select flight_id, count(*) as passengers, sum(price) as revenue
				from booking
				group by flight_id
			) s on s.flight_id = f.id
			group by a.id, a.iata, a.name, a.city
			order by passengers desc, a.iata
			limit :limit""";

	private final JdbcClient jdbc;

	ReportRepository(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Returns the airports from which most passengers depart, the busiest first.
	 */
	@CachedQuery(ttl = "30m")
	public List<BusyAirport> busiestAirports(int limit) {
		return this.jdbc.sql(BUSIEST_AIRPORTS).param("limit", limit).query(BusyAirport.class).list();
	}

}
