package io.shadowcache.sample.report;

import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code /api/reports}.
 */
@RestController
@Tag(name = "Reports", description = "aggregates over five tables, cached for half an hour")
@RequestMapping("/api/reports")
class ReportController {

	private final ReportRepository reports;

	ReportController(ReportRepository reports) {
		this.reports = reports;
	}

	@Operation(summary = "List the airports with most passengers")
	@GetMapping("/busiest-airports")
	List<BusyAirport> busiestAirports(@RequestParam(defaultValue = "10") @Min(1) @Max(100) int limit) {
		return this.reports.busiestAirports(limit);
	}

}
