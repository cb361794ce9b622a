package io.shadowcache.sample.airline;

import io.shadowcache.sample.problem.ProblemException;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What can be done with airlines.
 */
@Service
public class AirlineService {

	private final AirlineRepository airlines;

	AirlineService(AirlineRepository airlines) {
		this.airlines = airlines;
	}

	public Airline get(long id) {
		return this.airlines.findById(id).orElseThrow(() -> ProblemException.notFound("airline", id));
	}

	@Transactional
	public Airline update(Airline airline) {
		if (!this.airlines.update(airline)) {
			throw ProblemException.notFound("airline", airline.id());
		}
		return airline;
	}

}
