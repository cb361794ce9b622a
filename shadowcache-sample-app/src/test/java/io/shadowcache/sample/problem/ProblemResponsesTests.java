package io.shadowcache.sample.problem;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import io.shadowcache.sample.SampleTest;
import io.shadowcache.sample.proof.Http;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The description of the API says what endpoints answer, problems included.
 */
@SampleTest
class ProblemResponsesTests {

	private JsonNode api;

	@BeforeEach
	void read(@LocalServerPort int port) {
		this.api = new JsonMapper().readTree(new Http(port).get("/v3/api-docs").body());
	}

	@Test
	void everyOperationNamesTheStatusCodesItAnswers() {
		Map<String, Set<String>> answers = new TreeMap<>();
		this.api.get("paths")
			.forEachEntry((path, operations) -> operations.forEachEntry((method, operation) -> answers
				.put(method + " " + path, new TreeSet<>(operation.get("responses").propertyNames()))));
		assertThat(answers).isEqualTo(Map.ofEntries(Map.entry("post /add-product", Set.of("201", "400", "415", "422")),
				Map.entry("get /get-product/{id}", Set.of("200", "400", "404")),
				Map.entry("put /update-product/{id}", Set.of("200", "400", "404", "415", "422")),
				Map.entry("delete /delete-product/{id}", Set.of("204", "400", "404")),
				Map.entry("get /items/{key}", Set.of("200", "400")), Map.entry("get /health", Set.of("200", "503")),
				Map.entry("get /api/airlines/{id}", Set.of("200", "400", "404")),
				Map.entry("put /api/airlines/{id}", Set.of("200", "400", "404", "409", "415")),
				Map.entry("get /api/flights/{id}", Set.of("200", "400", "404")),
				Map.entry("put /api/flights/{id}", Set.of("200", "400", "404", "415", "422")),
				Map.entry("get /api/routes/{from}/{to}", Set.of("200", "400")),
				Map.entry("get /api/reports/busiest-airports", Set.of("200", "400"))));
	}

	@Test
	void problemsAreDescribedAsWhatTheyAre() {
		JsonNode content = this.api.at("/paths/~1get-product~1{id}/get/responses/404/content");
		assertThat(content.propertyNames()).containsExactly("application/problem+json");
		assertThat(content.at("/application~1problem+json/schema/$ref").asString())
			.isEqualTo("#/components/schemas/ProblemDetail");
		assertThat(this.api.at("/components/schemas/ProblemDetail/properties").propertyNames())
			.containsExactlyInAnyOrder("title", "status", "detail", "instance");
	}

}
