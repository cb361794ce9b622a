package io.shadowcache.sample.airline;

import io.shadowcache.sample.problem.ProblemException;
import io.shadowcache.sample.problem.Problems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code /api/airlines}.
 */
@RestController
@Tag(name = "Airlines", description = "single rows, cached for an hour")
@RequestMapping("/api/airlines")
class AirlineController {

	private final AirlineService airlines;

	AirlineController(AirlineService airlines) {
		this.airlines = airlines;
	}

	@Operation(summary = "Get an airline")
	@Problems(HttpStatus.NOT_FOUND)
	@GetMapping("/{id}")
	Airline get(@PathVariable long id) {
		return this.airlines.get(id);
	}

	@Operation(summary = "Change an airline")
	@Problems({ HttpStatus.NOT_FOUND, HttpStatus.CONFLICT })
	@PutMapping("/{id}")
	Airline update(@PathVariable long id, @Valid @RequestBody Airline airline) {
		ProblemException.requireSameId(id, airline.id());
		return this.airlines.update(airline);
	}

}
