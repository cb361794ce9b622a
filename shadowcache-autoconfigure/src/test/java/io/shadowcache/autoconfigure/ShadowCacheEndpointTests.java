package io.shadowcache.autoconfigure;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import io.shadowcache.key.CacheKey;
import io.shadowcache.store.CacheStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of the Actuator endpoint over HTTP.
 */
class ShadowCacheEndpointTests {

	private static final String ENDPOINT = "/actuator/shadowcache";

	private final List<CacheKey> keys = new ArrayList<>();

	private ConfigurableApplicationContext application;

	private Http http;

	@AfterEach
	void stop() {
		this.application.close();
	}

	@Test
	void itIsNotExposedUnlessAskedFor() throws Exception {
		start(Stores.inMemory(), "management.endpoints.web.exposure.include=health");
		assertThat(this.http.get(ENDPOINT).statusCode()).isEqualTo(404);
	}

	@Test
	void theWholeReportTellsQueriesTablesSettingsAndFigures() throws Exception {
		start(Stores.inMemory());
		products().findById(1);
		products().findById(1);
		JsonNode report = Http.json(this.http.get(ENDPOINT));
		assertThat(report.at("/store/description").asString()).isEqualTo("memory of this process");
		assertThat(report.at("/store/breakerOpen").asBoolean()).isFalse();
		assertThat(report.at("/configuration/application").asString()).isEqualTo("application");
		assertThat(report.at("/configuration/databaseId").asString()).isEqualTo("shop");
		assertThat(report.at("/configuration/consistency").asString()).isEqualTo("marked");
		assertThat(report.at("/pendingInvalidations").asInt()).isZero();
		JsonNode query = report.at("/queries/1");
		assertThat(query.get("name").asString()).isEqualTo("ProductRepository.findById");
		assertThat(query.get("tables").toString()).isEqualTo("[\"product\",\"vendor\"]");
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
	void oneQueryOrTableIsShownByName() throws Exception {
		start(Stores.inMemory());
		assertThat(Http.json(this.http.get(ENDPOINT + "/queries/ProductRepository.findById")).get("name").asString())
			.isEqualTo("ProductRepository.findById");
		assertThat(Http.json(this.http.get(ENDPOINT + "/tables/PRODUCT")).get("name").asString()).isEqualTo("product");
	}

	@Test
	void unknownNamesAreNotFound() throws Exception {
		start(Stores.inMemory());
		assertThat(this.http.get(ENDPOINT + "/queries/Nobody.knows").statusCode()).isEqualTo(404);
		assertThat(this.http.get(ENDPOINT + "/tables/nobody").statusCode()).isEqualTo(404);
		assertThat(this.http.get(ENDPOINT + "/things/product").statusCode()).isEqualTo(404);
		assertThat(this.http.delete(ENDPOINT + "/queries/Nobody.knows").statusCode()).isEqualTo(404);
		assertThat(this.http.delete(ENDPOINT + "/tables/nobody").statusCode()).isEqualTo(404);
		assertThat(this.http.delete(ENDPOINT + "/keys/" + "0".repeat(32)).statusCode()).isEqualTo(404);
		assertThat(this.http.post(ENDPOINT + "/queries/Nobody.knows", "{\"enabled\": false}").statusCode())
			.isEqualTo(404);
	}

	@Test
	void namesThatCannotExistAreBadRequests() throws Exception {
		start(Stores.inMemory());
		assertThat(this.http.get(ENDPOINT + "/tables/a%20b").statusCode()).isEqualTo(400);
		HttpResponse<String> badKey = this.http.delete(ENDPOINT + "/keys/xyz");
		assertThat(badKey.statusCode()).isEqualTo(400);
		assertThat(badKey.body()).contains("A key has 32 hexadecimal digits");
		assertThat(this.http.post(ENDPOINT + "/queries/ProductRepository.findById", "{}").statusCode()).isEqualTo(400);
	}

	@Test
	void aQueryIsEvicted() throws Exception {
		start(Stores.inMemory());
		fill();
		assertThat(this.http.delete(ENDPOINT + "/queries/ProductRepository.findById").statusCode()).isEqualTo(204);
		products().findById(1);
		products().count();
		assertThat(products().loads()).isEqualTo(3);
		assertThat(Http.json(this.http.get(ENDPOINT + "/queries/ProductRepository.findById")).get("evictions").asInt())
			.isEqualTo(1);
	}

	@Test
	void aTableIsInvalidated() throws Exception {
		start(Stores.inMemory());
		fill();
		assertThat(this.http.delete(ENDPOINT + "/tables/product").statusCode()).isEqualTo(204);
		products().findById(1);
		products().count();
		assertThat(products().loads()).isEqualTo(4);
		JsonNode figures = Http.json(this.http.get(ENDPOINT + "/queries/ProductRepository.findById")).get("figures");
		assertThat(figures.get("lastInvalidatedBy").toString()).isEqualTo("[\"product\"]");
	}

	@Test
	void oneEntryIsEvictedByTheKeyThatItHasInTheStore() throws Exception {
		start(Stores.notingKeys(this.keys));
		products().findById(1);
		products().findById(2);
		String key = this.keys.get(0).hash().toHex();
		assertThat(this.http.delete(ENDPOINT + "/keys/" + key).statusCode()).isEqualTo(204);
		assertThat(this.http.delete(ENDPOINT + "/keys/" + key).statusCode()).isEqualTo(404);
		products().findById(1);
		products().findById(2);
		assertThat(products().loads()).isEqualTo(3);
	}

	@Test
	void aQueryIsSwitchedOffAndOn() throws Exception {
		start(Stores.inMemory());
		fill();
		String query = ENDPOINT + "/queries/ProductRepository.findById";
		assertThat(Http.json(this.http.post(query, "{\"enabled\": false}")).get("enabled").asBoolean()).isFalse();
		products().findById(1);
		assertThat(products().loads()).isEqualTo(3);
		assertThat(Http.json(this.http.post(query, "{\"enabled\": true}")).get("enabled").asBoolean()).isTrue();
		products().findById(1);
		assertThat(products().loads()).isEqualTo(3);
	}

	@Test
	void withReadOnlyAccessNothingCanBeChanged() throws Exception {
		start(Stores.inMemory(), "management.endpoint.shadowcache.access=read-only");
		assertThat(this.http.get(ENDPOINT).statusCode()).isEqualTo(200);
		assertThat(this.http.delete(ENDPOINT + "/tables/product").statusCode()).isEqualTo(405);
		assertThat(
				this.http.post(ENDPOINT + "/queries/ProductRepository.findById", "{\"enabled\": false}").statusCode())
			.isEqualTo(405);
	}

	@Test
	void whatABrokenStoreDoesNotConfirmIsAcceptedForLater() throws Exception {
		start(Stores.broken());
		assertThat(this.http.delete(ENDPOINT + "/tables/product").statusCode()).isEqualTo(202);
		JsonNode report = Http.json(this.http.get(ENDPOINT));
		assertThat(report.get("distrustedTables").toString()).isEqualTo("[\"product\"]");
		assertThat(report.get("pendingInvalidations").asInt()).isEqualTo(1);
		assertThat(this.http.delete(ENDPOINT + "/keys/" + "0".repeat(32)).statusCode()).isEqualTo(503);
	}

	@Test
	void metersAreInTheMetricsEndpoint() throws Exception {
		start(Stores.inMemory());
		fill();
		JsonNode requests = Http
			.json(this.http.get("/actuator/metrics/shadowcache.requests?tag=query:ProductRepository.findById"));
		assertThat(requests.at("/measurements/0/value").asInt()).isEqualTo(1);
		assertThat(this.http.get("/actuator/metrics/shadowcache.invalidations.pending").statusCode()).isEqualTo(200);
		assertThat(this.http.get("/actuator/metrics/shadowcache.breaker.open").statusCode()).isEqualTo(200);
	}

	private void fill() {
		products().findById(1);
		products().count();
	}

	private Shop.ProductRepository products() {
		return this.application.getBean(Shop.ProductRepository.class);
	}

	private void start(CacheStore store, String... properties) {
		ApplicationContextInitializer<GenericApplicationContext> addStore = (context) -> context
			.registerBean(CacheStore.class, () -> store);
		this.application = new SpringApplicationBuilder(Application.class).initializers(addStore)
			.properties("server.port=0", "server.address=127.0.0.1", "spring.main.banner-mode=off",
					"shadowcache.database-id=shop", "spring.sql.init.mode=never",
					"management.endpoints.web.exposure.include=shadowcache,metrics")
			.run(Arrays.stream(properties).map((property) -> "--" + property).toArray(String[]::new));
		this.http = new Http(this.application.getEnvironment().getRequiredProperty("local.server.port"));
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@Import(Shop.class)
	static class Application {

	}

}
