package io.shadowcache.sample.airline;

import java.util.Optional;

import io.shadowcache.annotation.CachedQuery;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads and writes {@code airline}.
 */
@Repository
public class AirlineRepository {

	private final JdbcClient jdbc;

	AirlineRepository(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@CachedQuery(ttl = "1h")
	public Optional<Airline> findById(long id) {
		return this.jdbc.sql("select id, iata, name, country from airline where id = :id")
			.param("id", id)
			.query(Airline.class)
			.optional();
	}

	/**
	 * Returns whether there is such a row.
	 */
	public boolean update(Airline airline) {
		return this.jdbc.sql("update airline set iata = :iata, name = :name, country = :country where id = :id")
			.paramSource(airline)
			.update() == 1;
	}

}
