package io.shadowcache.sample;

import java.util.stream.Stream;

import io.shadowcache.sample.employee.SalaryRepository;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

import static org.assertj.core.api.Assertions.assertThat;

@SampleTest
class SampleApplicationTests {

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private SalaryRepository salaries;

	@Autowired
	private SmartInitializingSingleton sampleData;

	private RestTestClient client;

	@BeforeEach
	void connect() {
		this.client = RestTestClient.bindToServer().baseUrl("http://127.0.0.1:" + this.port).build();
	}

	@Test
	void databaseIsFilledOnce() {
		this.sampleData.afterSingletonsInstantiated();
		assertThat(Stream.of("airport", "airline", "airplane_type", "airplane", "flight", "passenger", "booking",
				"employee", "salaries"))
			.extracting(this::count)
			.containsExactly(64, 40, 12, 40, 500, 1000, 5000, 50, 250);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/airlines/1", "/api/flights/1" })
	void putTakesWhatGetGivesAndAnswersIt(String path) {
		String body = body(path);
		put(path, body).expectStatus().isOk().expectBody(String.class).isEqualTo(body);
		assertThat(body(path)).isEqualTo(body);
	}

	@Test
	void updatedAirlineIsSeenByTheNextGet() {
		String renamed = body("/api/airlines/2").replace("British Airways", "Speedbird");
		put("/api/airlines/2", renamed).expectStatus().isOk();
		assertThat(body("/api/airlines/2")).isEqualTo(renamed).contains("Speedbird");
	}

	@Test
	void routeListsFlightsBetweenTheAirportsTheEarliestFirst() {
		this.client.get()
			.uri("/api/routes/ATL/DXB")
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$[0].fromAirport")
			.isEqualTo("ATL")
			.jsonPath("$[0].toAirport")
			.isEqualTo("DXB")
			.jsonPath("$[0].airline")
			.isNotEmpty();
	}

	@Test
	void busiestAirportsAreOrderedAndLimited() {
		this.client.get()
			.uri("/api/reports/busiest-airports?limit=3")
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.length()")
			.isEqualTo(3)
			.jsonPath("$[0].iata")
			.isEqualTo("ATL")
			.jsonPath("$[0].passengers")
			.isNumber();
	}

	@Test
	void salariesAreFoundByAmountAndByEmployee() {
		assertThat(this.salaries.findBySalary(52_000)).hasSizeGreaterThanOrEqualTo(5)
			.allMatch((salary) -> salary.salary() == 52_000);
		assertThat(this.salaries.findByEmployee(10_001)).hasSize(5)
			.first()
			.matches((first) -> first.salary() == 52_000);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			/api/airlines/999                    | 404 | There is no airline with id 999
			/api/flights/999999                  | 404 | There is no flight with id 999999
			/api/airlines/abc                    | 400 | Failed to convert 'id' with value: 'abc'
			/api/routes/fra/JFK                  | 400 | from must be an airport code of three capital letters
			/api/routes/FRA/J                    | 400 | to must be an airport code of three capital letters
			/api/reports/busiest-airports?limit=0 | 400 | limit must be greater than or equal to 1
			/api/nothing                         | 404 | No static resource api/nothing.
			""")
	void getThatCannotBeAnsweredSaysWhy(String path, int status, String detail) {
		expectProblem(this.client.get().uri(path).exchange(), status, detail);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					/api/airlines/3 | "id":3            | "id":4              | 400 | The path names id 3, the body names id 4
					/api/airlines/3 | "iata":"AF"       | "iata":"af"         | 400 | iata must match "[A-Z0-9]{2}"
					/api/airlines/3 | "name":"Air France" | "name":" "        | 400 | name must not be blank
					/api/airlines/3 | "iata":"AF"       | "iata":"BA"         | 409 | Another row already has a value that must be unique
					/api/flights/3  | "toAirportId":    | "toAirportId":9     | 422 | to_airport_id does not name an existing airport
					/api/flights/3  | "departure":"2026 | "departure":"2027   | 422 | arrival must be after departure
					/api/flights/3  | "flightNumber":   | "flightNumber":1    | 400 | The body is no JSON of what is expected; /docs shows an example
					""")
	void putThatCannotBeDoneSaysWhyAndChangesNothing(String path, String part, String replacement, int status,
			String detail) {
		String body = body(path);
		assertThat(body).contains(part);
		expectProblem(put(path, body.replace(part, replacement)), status, detail);
		assertThat(body(path)).isEqualTo(body);
	}

	@Test
	void putAnswersTheFlightAsItIsReadFromThenOn() {
		String body = body("/api/flights/5");
		String changed = body.replaceFirst("(\"departure\":\"[^\"]*)", "$1.6");
		put("/api/flights/5", changed).expectStatus().isOk().expectBody(String.class).isEqualTo(body);
		assertThat(body("/api/flights/5")).isEqualTo(body);
	}

	@Test
	void putToARowThatDoesNotExistIsNotFound() {
		String body = body("/api/airlines/4").replace("\"id\":4", "\"id\":999").replace("KL", "ZZ");
		expectProblem(put("/api/airlines/999", body), 404, "There is no airline with id 999");
	}

	@Test
	void metricsAreThereForPrometheus() {
		assertThat(body("/actuator/prometheus")).contains("hikaricp_connections_active");
	}

	private int count(String table) {
		return this.jdbc.sql("select count(*) from " + table).query(Integer.class).single();
	}

	private String body(String path) {
		String body = this.client.get()
			.uri(path)
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody(String.class)
			.returnResult()
			.getResponseBody();
		assertThat(body).isNotNull();
		return body;
	}

	private ResponseSpec put(String path, String body) {
		return this.client.put().uri(path).contentType(MediaType.APPLICATION_JSON).body(body).exchange();
	}

	private static void expectProblem(ResponseSpec response, int status, String detail) {
		response.expectStatus()
			.isEqualTo(status)
			.expectHeader()
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.expectBody()
			.jsonPath("$.detail")
			.isEqualTo(detail);
	}

}
