package io.shadowcache.sample.flight;

import java.util.List;

import io.shadowcache.sample.problem.ProblemException;
import io.shadowcache.sample.problem.Problems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code /api/flights} and {@code /api/routes}.
 */
@RestController
@Tag(name = "Flights", description = "joins of up to four tables, cached")
@RequestMapping("/api")
class FlightController {

	private static final String AIRPORT_CODE = "[A-Z]{3}";

	private static final String BAD_AIRPORT_CODE = "must be an airport code of three capital letters";

	private final FlightService flights;

	FlightController(FlightService flights) {
		this.flights = flights;
	}

	@Operation(summary = "Get a flight")
	@Problems(HttpStatus.NOT_FOUND)
	@GetMapping("/flights/{id}")
	Flight get(@PathVariable long id) {
		return this.flights.get(id);
	}

	@Operation(summary = "List the flights between two airports")
	@GetMapping("/routes/{from}/{to}")
	List<Route> route(@PathVariable @Pattern(regexp = AIRPORT_CODE, message = BAD_AIRPORT_CODE) String from,
			@PathVariable @Pattern(regexp = AIRPORT_CODE, message = BAD_AIRPORT_CODE) String to) {
		return this.flights.route(from, to);
	}

	@Operation(summary = "Change a flight")
	@Problems({ HttpStatus.NOT_FOUND, HttpStatus.UNPROCESSABLE_CONTENT })
	@PutMapping("/flights/{id}")
	Flight update(@PathVariable long id, @Valid @RequestBody Flight flight) {
		ProblemException.requireSameId(id, flight.id());
		return this.flights.update(flight);
	}

}
