package io.shadowcache.sample.product;

import java.util.Objects;

import io.shadowcache.engine.ShadowCache;
import io.shadowcache.sample.SampleApplication;
import io.shadowcache.sample.SampleTest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.data.redis.autoconfigure.DataRedisConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

import static org.assertj.core.api.Assertions.assertThat;

@SampleTest
class ProductEndpointsTests {

	private static final String LAMP = "{\"name\":\"Lamp\",\"description\":\"Bright 💡\",\"price\":19.90}";

	@LocalServerPort
	private int port;

	@Autowired
	private ShadowCache cache;

	private RestTestClient client;

	@BeforeEach
	void connect() {
		this.client = client(this.port);
	}

	@Test
	void addedProductIsAnsweredFromTheCacheUntilItChangesAndIsGoneWhenDeleted() {
		String path = add(LAMP);
		awaitHit(this.client, path);
		String id = path.substring(path.lastIndexOf('/') + 1);
		send(HttpMethod.PUT, "/update-product/" + id, LAMP.replace("Lamp", "Torch")).expectStatus().isOk();
		assertThat(body(this.client, path)).contains("Torch", "19.90", "Bright 💡");
		this.client.delete().uri("/delete-product/" + id).exchange().expectStatus().isNoContent();
		expectProblem(this.client.get().uri(path).exchange(), 404, "There is no product with id " + id);
	}

	@Test
	@DisabledIfSystemProperty(named = "spring.aot.enabled", matches = "true",
			disabledReason = "A test's JVM has no main class, by whose name the second context would be found")
	void changesAreSeenByTheNextReadInAnotherInstance(@Autowired JdbcConnectionDetails database,
			@Autowired DataRedisConnectionDetails redis) {
		try (ConfigurableApplicationContext other = start(database, redis)) {
			RestTestClient second = client(
					Objects.requireNonNull(other.getEnvironment().getProperty("local.server.port", Integer.class)));
			String path = add(LAMP);
			awaitHit(second, path);
			String id = path.substring(path.lastIndexOf('/') + 1);
			send(HttpMethod.PUT, "/update-product/" + id, LAMP.replace("19.90", "25")).expectStatus().isOk();
			assertThat(body(second, path)).contains("25.00");
			this.client.delete().uri("/delete-product/" + id).exchange().expectStatus().isNoContent();
			expectProblem(second.get().uri(path).exchange(), 404, "There is no product with id " + id);
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					POST   | /add-product           | {"name":" ","price":1}             | 400 | name must not be blank
					POST   | /add-product           | {"name":"Lamp"}                    | 400 | price must not be null
					POST   | /add-product           | {"name":"Lamp","price":-1}         | 400 | price must be greater than or equal to 0
					POST   | /add-product           | {"name":"Lamp"                     | 400 | The body is no JSON of what is expected; /docs shows an example
					POST   | /add-product           | {"name":"Lamp","price":1.234}      | 422 | price must not have more than two decimals
					POST   | /add-product           | {"name":"Lamp","price":100000000}  | 422 | price must be less than 100000000
					POST   | /add-product           | {"name":"Lamp","price":1e2000000000} | 422 | price must be less than 100000000
					POST   | /add-product           | {"name":"Lamp","price":1e-2000000000} | 422 | price must not have more than two decimals
					PUT    | /update-product/999999 | {"name":"Lamp","price":1}          | 404 | There is no product with id 999999
					PUT    | /update-product/abc    | {"name":"Lamp","price":1}          | 400 | Failed to convert 'id' with value: 'abc'
					DELETE | /delete-product/999999 | {}                                 | 404 | There is no product with id 999999
					GET    | /get-product/abc       | {}                                 | 400 | Failed to convert 'id' with value: 'abc'
					""")
	void requestThatCannotBeDoneSaysWhy(String method, String path, String body, int status, String detail) {
		expectProblem(send(HttpMethod.valueOf(method), path, body), status, detail);
	}

	private static ConfigurableApplicationContext start(JdbcConnectionDetails database,
			DataRedisConnectionDetails redis) {
		return new SpringApplicationBuilder(SampleApplication.class).run("--server.port=0",
				"--sample.embedded.database=false", "--sample.embedded.redis=false",
				"--spring.datasource.url=" + database.getJdbcUrl(), "--spring.datasource.username=root",
				"--spring.data.redis.port=" + Objects.requireNonNull(redis.getStandalone()).getPort(),
				"--spring.main.banner-mode=off", "--logging.level.root=warn");
	}

	private String add(String product) {
		String path = send(HttpMethod.POST, "/add-product", product).expectStatus()
			.isCreated()
			.returnResult(String.class)
			.getResponseHeaders()
			.getFirst(HttpHeaders.LOCATION);
		assertThat(path).startsWith("/get-product/");
		return Objects.requireNonNull(path);
	}

	private void awaitHit(RestTestClient reader, String path) {
		Awaitility.await().until(() -> this.cache.pendingInvalidations() == 0);
		Awaitility.await()
			.until(() -> reader.get()
				.uri(path)
				.exchange()
				.returnResult(String.class)
				.getResponseHeaders()
				.getFirst("X-ShadowCache"), "hit"::equals);
	}

	private ResponseSpec send(HttpMethod method, String path, String body) {
		return this.client.method(method).uri(path).contentType(MediaType.APPLICATION_JSON).body(body).exchange();
	}

	private static String body(RestTestClient reader, String path) {
		return Objects.requireNonNull(reader.get()
			.uri(path)
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody(String.class)
			.returnResult()
			.getResponseBody());
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

	private static RestTestClient client(int port) {
		return RestTestClient.bindToServer().baseUrl("http://127.0.0.1:" + port).build();
	}

}
