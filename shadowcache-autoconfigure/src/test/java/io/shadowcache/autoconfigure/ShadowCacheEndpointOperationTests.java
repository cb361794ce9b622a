package io.shadowcache.autoconfigure;

import java.util.ArrayList;
import java.util.List;

import io.shadowcache.key.CacheKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of the Actuator endpoint over HTTP: what can be done to the cache.
 */
class ShadowCacheEndpointOperationTests {

	private final List<CacheKey> keys = new ArrayList<>();

	private final EndpointApplication application = new EndpointApplication();

	@AfterEach
	void stop() {
		this.application.close();
	}

	@Test
	void aQueryIsEvicted() throws Exception {
		this.application.start(Stores.inMemory());
		this.application.fill();
		assertThat(this.application.delete(EndpointApplication.ENDPOINT + "/queries/ProductRepository.findById")
			.statusCode()).isEqualTo(204);
		this.application.products().findById(1);
		this.application.products().count();
		assertThat(this.application.products().loads()).isEqualTo(3);
		assertThat(EndpointApplication
			.json(this.application.get(EndpointApplication.ENDPOINT + "/queries/ProductRepository.findById"))
			.get("evictions")
			.asInt()).isEqualTo(1);
	}

	@Test
	void aTableIsInvalidated() throws Exception {
		this.application.start(Stores.inMemory());
		this.application.fill();
		assertThat(this.application.delete(EndpointApplication.ENDPOINT + "/tables/product").statusCode())
			.isEqualTo(204);
		this.application.products().findById(1);
		this.application.products().count();
		assertThat(this.application.products().loads()).isEqualTo(4);
		JsonNode figures = EndpointApplication
			.json(this.application.get(EndpointApplication.ENDPOINT + "/queries/ProductRepository.findById"))
			.get("figures");
		assertThat(figures.get("lastInvalidatedBy").toString()).isEqualTo("[\"product\"]");
	}

	@Test
	void oneEntryIsEvictedByTheKeyThatItHasInTheStore() throws Exception {
		this.application.start(Stores.notingKeys(this.keys));
		this.application.products().findById(1);
		this.application.products().findById(2);
		String key = this.keys.get(0).hash().toHex();
		assertThat(this.application.delete(EndpointApplication.ENDPOINT + "/keys/" + key).statusCode()).isEqualTo(204);
		assertThat(this.application.delete(EndpointApplication.ENDPOINT + "/keys/" + key).statusCode()).isEqualTo(404);
		this.application.products().findById(1);
		this.application.products().findById(2);
		assertThat(this.application.products().loads()).isEqualTo(3);
	}

	@Test
	void aQueryIsSwitchedOffAndOn() throws Exception {
		this.application.start(Stores.inMemory());
		this.application.fill();
		String query = EndpointApplication.ENDPOINT + "/queries/ProductRepository.findById";
		assertThat(EndpointApplication.json(this.application.post(query, "{\"enabled\": false}"))
			.get("enabled")
			.asBoolean()).isFalse();
		this.application.products().findById(1);
		assertThat(this.application.products().loads()).isEqualTo(3);
		assertThat(EndpointApplication.json(this.application.post(query, "{\"enabled\": true}"))
			.get("enabled")
			.asBoolean()).isTrue();
		this.application.products().findById(1);
		assertThat(this.application.products().loads()).isEqualTo(3);
	}

	@Test
	void whatABrokenStoreDoesNotConfirmIsAcceptedForLater() throws Exception {
		this.application.start(Stores.broken());
		assertThat(this.application.delete(EndpointApplication.ENDPOINT + "/tables/product").statusCode())
			.isEqualTo(202);
		JsonNode report = EndpointApplication.json(this.application.get(EndpointApplication.ENDPOINT));
		assertThat(report.get("distrustedTables").toString()).isEqualTo("[\"product\"]");
		assertThat(report.get("pendingInvalidations").asInt()).isEqualTo(1);
		assertThat(this.application.delete(EndpointApplication.ENDPOINT + "/keys/" + "0".repeat(32)).statusCode())
			.isEqualTo(503);
	}

}
