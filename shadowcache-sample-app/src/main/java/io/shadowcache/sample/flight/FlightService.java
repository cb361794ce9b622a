package io.shadowcache.sample.flight;

import java.util.List;

import io.shadowcache.sample.problem.ProblemException;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What can be done with flights.
 */
@Service
public class FlightService {

	private final FlightRepository flights;

	FlightService(FlightRepository flights) {
		this.flights = flights;
	}

	public Flight get(long id) {
		return this.flights.findById(id).orElseThrow(() -> ProblemException.notFound("flight", id));
	}

	public List<Route> route(String from, String to) {
		return this.flights.findByRoute(from, to);
	}

	@Transactional
	public Flight update(Flight content) {
		Flight flight = content.toTheSecond();
		if (!flight.departure().isBefore(flight.arrival())) {
			throw ProblemException.unprocessable("arrival must be after departure");
		}
		if (!this.flights.update(flight)) {
			throw ProblemException.notFound("flight", flight.id());
		}
		return flight;
	}

}
