package io.shadowcache.autoconfigure;

import java.net.http.HttpResponse;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The health of an application as its cache is well or away, over HTTP.
 */
class ShadowCacheHealthTests {

	private static final String HEALTH = "/actuator/health";

	private final EndpointApplication application = new EndpointApplication();

	@AfterEach
	void stop() {
		this.application.close();
	}

	@Test
	void aCacheThatWorksIsUpAndSaysWhatItsStoreIs() throws Exception {
		this.application.start(Stores.inMemory(), exposed("health"));
		JsonNode health = EndpointApplication.json(this.application.get(HEALTH + "/shadowcache"));
		assertThat(health.get("status").asString()).isEqualTo("UP");
		assertThat(health.at("/details/store").asString()).isEqualTo("memory of this process");
		assertThat(health.at("/details/breaker").asString()).isEqualTo("closed");
		assertThat(health.at("/details/pendingInvalidations").asInt(-1)).isZero();
		assertThat(health.at("/details/distrustedTables").asInt(-1)).isZero();
		assertThat(health.at("/details/quarantineMillis").asInt(-1)).isZero();
	}

	@Test
	void aStoreThatIsAwayDegradesTheCacheAndLeavesTheApplicationUp() throws Exception {
		this.application.start(Stores.broken(), exposed("health"), "management.health.redis.enabled=false");
		this.application.products().update(1);
		HttpResponse<String> component = this.application.get(HEALTH + "/shadowcache");
		assertThat(component.statusCode()).isEqualTo(200);
		JsonNode health = JsonMapper.shared().readTree(component.body());
		assertThat(health.get("status").asString()).isEqualTo("DEGRADED");
		assertThat(health.at("/details/pendingInvalidations").asInt()).isPositive();
		assertThat(health.at("/details/distrustedTables").asInt()).isPositive();
		JsonNode all = EndpointApplication.json(this.application.get(HEALTH));
		assertThat(all.get("status").asString()).isEqualTo("UP");
		assertThat(all.at("/components/shadowcache/status").asString()).isEqualTo("DEGRADED");
	}

	@Test
	void aBreakerThatIsOpenDegradesTheCache() throws Exception {
		this.application.start(Stores.broken(), exposed("health"), "shadowcache.breaker.failures=1");
		this.application.products().count();
		JsonNode health = EndpointApplication.json(this.application.get(HEALTH + "/shadowcache"));
		assertThat(health.get("status").asString()).isEqualTo("DEGRADED");
		assertThat(health.at("/details/breaker").asString()).isEqualTo("open");
	}

	@Test
	void theIndicatorCanBeSwitchedOff() throws Exception {
		this.application.start(Stores.inMemory(), exposed("health"), "management.health.shadowcache.enabled=false");
		assertThat(this.application.get(HEALTH + "/shadowcache").statusCode()).isEqualTo(404);
	}

	private static String exposed(String endpoints) {
		return "management.endpoints.web.exposure.include=" + endpoints;
	}

}
