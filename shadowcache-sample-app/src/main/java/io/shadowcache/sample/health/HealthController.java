package io.shadowcache.sample.health;

import java.util.Map;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code /health}, for those who need no more than a word. Without a Redis to check, as
 * on memcached, it says whether this process answers.
 */
@RestController
@Tag(name = "Health", description = "whether Redis answers")
class HealthController {

	private final ObjectProvider<RedisPing> redis;

	HealthController(ObjectProvider<RedisPing> redis) {
		this.redis = redis;
	}

	@Operation(summary = "Ask whether Redis answers")
	@ApiResponse(responseCode = "200", description = "It does: status is ok")
	@ApiResponse(responseCode = "503", description = "It does not: detail names Redis")
	@GetMapping("/health")
	ResponseEntity<Map<String, String>> health() {
		RedisPing ping = this.redis.getIfAvailable();
		Health health = (ping != null) ? ping.health() : Health.up().build();
		if (Status.UP.equals(health.getStatus())) {
			return ResponseEntity.ok(Map.of("status", "ok"));
		}
		return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
			.body(Map.of("status", "error", "detail", "Redis does not answer a PING"));
	}

}
