package io.shadowcache.autoconfigure;

import java.net.http.HttpResponse;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of the Actuator endpoint over HTTP: what it shows, and to whom.
 */
class ShadowCacheEndpointTests {

	private final EndpointApplication application = new EndpointApplication();

	@AfterEach
	void stop() {
		this.application.close();
	}

	@Test
	void itIsNotExposedUnlessAskedFor() throws Exception {
		this.application.start(Stores.inMemory(), "management.endpoints.web.exposure.include=health");
		assertThat(this.application.get(EndpointApplication.ENDPOINT).statusCode()).isEqualTo(404);
	}

	@Test
	void theWholeReportTellsQueriesTablesSettingsAndFigures() throws Exception {
		this.application.start(Stores.inMemory());
		this.application.products().findById(1);
		this.application.products().findById(1);
		JsonNode report = EndpointApplication.json(this.application.get(EndpointApplication.ENDPOINT));
		assertThat(report.at("/store/description").asString()).isEqualTo("memory of this process");
		assertThat(report.at("/store/breakerOpen").asBoolean()).isFalse();
		assertThat(report.at("/configuration/application").asString()).isEqualTo("application");
		assertThat(report.at("/configuration/databaseId").asString()).isEqualTo("shop");
		assertThat(report.at("/configuration/consistency").asString()).isEqualTo("marked");
		assertThat(report.at("/pendingInvalidations").asInt()).isZero();
		assertThat(report.at("/near/entries").asInt()).isZero();
		assertThat(report.at("/near/hearing").asBoolean(true)).isFalse();
		JsonNode query = report.at("/queries/1");
		assertThat(query.get("name").asString()).isEqualTo("ProductRepository.findById");
		assertThat(query.get("tables").toString()).isEqualTo("[\"product\",\"vendor\"]");
		assertThat(query.get("near").asString()).isEqualTo("off");
		assertThat(query.at("/lifetime/ttl").asString()).isEqualTo("PT10M");
		assertThat(query.at("/figures/requests").asInt()).isEqualTo(2);
		assertThat(query.at("/figures/hits/count").asInt()).isEqualTo(1);
		assertThat(query.at("/figures/misses/absent").asInt()).isEqualTo(1);
		JsonNode table = report.at("/tables/0");
		assertThat(table.get("name").asString()).isEqualTo("product");
		assertThat(table.get("readBy").toString())
			.isEqualTo("[\"ProductRepository.count\",\"ProductRepository.findById\"]");
		assertThat(table.get("writtenBy").toString()).contains("update");
	}

	@Test
	void theWholeReportTellsOfConnectionWritesAndThreads() throws Exception {
		this.application.start(Stores.inMemory());
		JsonNode report = EndpointApplication.json(this.application.get(EndpointApplication.ENDPOINT));
		assertThat(report.at("/store/connection/connected").asBoolean()).isTrue();
		assertThat(report.at("/store/connection/quarantined").asBoolean(true)).isFalse();
		assertThat(report.at("/writes/committing").asInt(-1)).isZero();
		assertThat(report.at("/writes/overdueMarks").asInt(-1)).isZero();
		assertThat(report.at("/threads").asInt()).isPositive();
	}

	@Test
	void oneQueryOrTableIsShownByName() throws Exception {
		this.application.start(Stores.inMemory());
		assertThat(EndpointApplication
			.json(this.application.get(EndpointApplication.ENDPOINT + "/queries/ProductRepository.findById"))
			.get("name")
			.asString()).isEqualTo("ProductRepository.findById");
		assertThat(EndpointApplication.json(this.application.get(EndpointApplication.ENDPOINT + "/tables/PRODUCT"))
			.get("name")
			.asString()).isEqualTo("product");
	}

	@Test
	void unknownNamesAreNotFound() throws Exception {
		this.application.start(Stores.inMemory());
		assertThat(this.application.get(EndpointApplication.ENDPOINT + "/queries/Nobody.knows").statusCode())
			.isEqualTo(404);
		assertThat(this.application.get(EndpointApplication.ENDPOINT + "/tables/nobody").statusCode()).isEqualTo(404);
		assertThat(this.application.get(EndpointApplication.ENDPOINT + "/things/product").statusCode()).isEqualTo(404);
		assertThat(this.application.delete(EndpointApplication.ENDPOINT + "/queries/Nobody.knows").statusCode())
			.isEqualTo(404);
		assertThat(this.application.delete(EndpointApplication.ENDPOINT + "/tables/nobody").statusCode())
			.isEqualTo(404);
		assertThat(this.application.delete(EndpointApplication.ENDPOINT + "/keys/" + "0".repeat(32)).statusCode())
			.isEqualTo(404);
		assertThat(this.application.post(EndpointApplication.ENDPOINT + "/queries/Nobody.knows", "{\"enabled\": false}")
			.statusCode()).isEqualTo(404);
	}

	@Test
	void namesThatCannotExistAreBadRequests() throws Exception {
		this.application.start(Stores.inMemory());
		assertThat(this.application.get(EndpointApplication.ENDPOINT + "/tables/a%20b").statusCode()).isEqualTo(400);
		HttpResponse<String> badKey = this.application.delete(EndpointApplication.ENDPOINT + "/keys/xyz");
		assertThat(badKey.statusCode()).isEqualTo(400);
		assertThat(badKey.body()).contains("A key has 32 hexadecimal digits");
		assertThat(this.application.post(EndpointApplication.ENDPOINT + "/queries/ProductRepository.findById", "{}")
			.statusCode()).isEqualTo(400);
	}

	@Test
	void withReadOnlyAccessNothingCanBeChanged() throws Exception {
		this.application.start(Stores.inMemory(), "management.endpoint.shadowcache.access=read-only");
		assertThat(this.application.get(EndpointApplication.ENDPOINT).statusCode()).isEqualTo(200);
		assertThat(this.application.delete(EndpointApplication.ENDPOINT + "/tables/product").statusCode())
			.isEqualTo(405);
		assertThat(this.application
			.post(EndpointApplication.ENDPOINT + "/queries/ProductRepository.findById", "{\"enabled\": false}")
			.statusCode()).isEqualTo(405);
	}

	@Test
	void metersAreInTheMetricsEndpoint() throws Exception {
		this.application.start(Stores.inMemory());
		this.application.fill();
		JsonNode requests = EndpointApplication
			.json(this.application.get("/actuator/metrics/shadowcache.requests?tag=query:ProductRepository.findById"));
		assertThat(requests.at("/measurements/0/value").asInt()).isEqualTo(1);
		assertThat(this.application.get("/actuator/metrics/shadowcache.invalidations.pending").statusCode())
			.isEqualTo(200);
		assertThat(this.application.get("/actuator/metrics/shadowcache.breaker.open").statusCode()).isEqualTo(200);
	}

}
