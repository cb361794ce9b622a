package io.shadowcache.sample.item;

import io.shadowcache.jdbc.client.SqlCache;
import io.shadowcache.sample.SampleProperties;
import io.shadowcache.sample.SampleTest;
import io.shadowcache.sample.launch.CacheReadiness;
import io.shadowcache.sample.proof.Http;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@SampleTest
class ItemServiceTests {

	private static final String METRICS = "/metrics";

	private Http http;

	@BeforeEach
	void connect(@LocalServerPort int port, @Autowired SqlCache cache, @Autowired SampleProperties properties)
			throws InterruptedException {
		new CacheReadiness(cache, properties).await();
		this.http = new Http(port);
		cache.flush();
	}

	@Test
	void itemComesFromTheOriginFirstThenFromTheCache() {
		assertThat(this.http.get("/items/foo").body())
			.isEqualTo("{\"key\":\"foo\",\"value\":\"value-for-foo\",\"source\":\"origin\"}");
		assertThat(this.http.get("/items/foo").body())
			.isEqualTo("{\"key\":\"foo\",\"value\":\"value-for-foo\",\"source\":\"cache\"}");
		assertThat(this.http.get("/items/bar").body()).contains("value-for-bar", "origin");
	}

	@Test
	void formerMetersCountHitsMissesAndRequestsInTheBucketsOfPrometheus() {
		double hits = value("cache_hits_total");
		double misses = value("cache_misses_total");
		double requests = value("request_latency_seconds_count");
		double loads = value("db_query_time_seconds_count");
		this.http.get("/items/one");
		this.http.get("/items/one");
		this.http.get("/items/one");
		assertThat(value("cache_hits_total") - hits).isEqualTo(2);
		assertThat(value("cache_misses_total") - misses).isEqualTo(1);
		assertThat(value("request_latency_seconds_count") - requests).isEqualTo(3);
		assertThat(value("db_query_time_seconds_count") - loads).isEqualTo(1);
		assertThat(this.http.get(METRICS).body()).contains("request_latency_seconds_bucket{le=\"0.005\"}",
				"request_latency_seconds_bucket{le=\"0.075\"}", "db_query_time_seconds_bucket{le=\"10.0\"}",
				"db_query_time_seconds_bucket{le=\"+Inf\"}");
	}

	@Test
	void metricsPathAnswersAsActuatorsPathDoes() {
		assertThat(this.http.get(METRICS).body()).contains("shadowcache_requests_total");
		assertThat(this.http.get(METRICS).headers().firstValue("Content-Type"))
			.isEqualTo(this.http.get("/actuator/prometheus").headers().firstValue("Content-Type"))
			.hasValueSatisfying((type) -> assertThat(type).startsWith("text/plain"));
	}

	@Test
	void keyThatIsBlankOrTooLongIsRefused() {
		assertThat(this.http.get("/items/%20").statusCode()).isEqualTo(400);
		assertThat(this.http.get("/items/%20").body()).contains("key must not be blank");
		assertThat(this.http.get("/items/" + "x".repeat(201)).body()).contains("key must not have more than 200");
	}

	@Test
	void healthIsOneWordWhileRedisAnswers() {
		assertThat(this.http.get("/health").statusCode()).isEqualTo(200);
		assertThat(this.http.get("/health").body()).isEqualTo("{\"status\":\"ok\"}");
	}

	@Test
	void docsLeadToSwaggerUiWhoseAssetsAreServedHere() {
		assertThat(this.http.get("/docs").headers().firstValue("Location")).hasValueSatisfying((location) -> {
			assertThat(location).endsWith("/swagger-ui/index.html");
			assertThat(this.http.get("/swagger-ui/index.html").body()).contains("swagger-ui-bundle.js")
				.doesNotContain("https://");
		});
		assertThat(this.http.get("/swagger-ui/swagger-ui-bundle.js").statusCode()).isEqualTo(200);
		assertThat(this.http.get("/v3/api-docs").body()).contains("/add-product", "/get-product/{id}",
				"/update-product/{id}", "/delete-product/{id}", "/items/{key}", "/api/airlines/{id}");
	}

	private double value(String meter) {
		return this.http.get(METRICS)
			.body()
			.lines()
			.filter((line) -> line.startsWith(meter + " "))
			.mapToDouble((line) -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
			.findFirst()
			.orElseThrow();
	}

}
