package io.shadowcache.dashboard;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.WebApplicationType;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the dashboard answers over HTTP, by whichever web framework.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class DashboardContract {

	private static final String QUERY = "{\"name\":\"ProductRepository.findById\"}";

	private DashboardApplication application;

	abstract WebApplicationType type();

	@BeforeAll
	void start() {
		this.application = DashboardApplication.open(type(), "shadowcache.dashboard.actions=true");
	}

	@AfterAll
	void stop() {
		this.application.close();
	}

	@Test
	void thePageIsBelowThePathSoThatItsAddressesAreRelative() throws Exception {
		HttpResponse<String> redirect = this.application.get("/shadowcache");
		assertThat(redirect.statusCode()).isEqualTo(302);
		assertThat(redirect.headers().firstValue("Location")).contains("shadowcache/");
		HttpResponse<String> page = this.application.get("/shadowcache/");
		assertThat(page.statusCode()).isEqualTo(200);
		assertThat(page.body()).contains("<title>ShadowCache</title>")
			.doesNotContain("http:", "https:", "src=\"/", "href=\"/");
	}

	@Test
	void nothingInlineAndNothingFromElsewhereMayRun() throws Exception {
		HttpResponse<String> page = this.application.get("/shadowcache/");
		assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
			.contains("default-src 'none'", "script-src 'self'", "style-src 'self'", "frame-ancestors 'none'")
			.doesNotContain("unsafe");
		assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
	}

	@ParameterizedTest
	@CsvSource({ "app.js, text/javascript", "dashboard.css, text/css", "icon.svg, image/svg+xml",
			"uPlot.iife.min.js, text/javascript" })
	void assetsHaveTheirTypeAndAreNotSentTwice(String name, String contentType) throws Exception {
		HttpResponse<String> first = this.application.get("/shadowcache/" + name);
		assertThat(first.headers().firstValue("Content-Type").orElseThrow()).startsWith(contentType);
		assertThat(first.body()).isNotEmpty();
		HttpResponse<String> second = this.application.send(this.application.request("/shadowcache/" + name)
			.header("If-None-Match", first.headers().firstValue("ETag").orElseThrow()));
		assertThat(second.statusCode()).isEqualTo(304);
		assertThat(second.body()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "nothing.js", "Dashboard.class", "page/app.js", "app.js/", "..%2fapp.js" })
	void nothingElseIsServed(String name) throws Exception {
		assertThat(this.application.get("/shadowcache/" + name).statusCode()).isIn(400, 404);
	}

	@Test
	void theStateIsTheReportOfTheEndpointWithEvents() throws Exception {
		this.application.products().findById(1);
		this.application.products().findById(1);
		this.application.products().update(1);
		HttpResponse<String> response = this.application.get("/shadowcache/state");
		assertThat(response.headers().firstValue("Cache-Control")).contains("no-store");
		JsonNode state = DashboardApplication.json(response);
		assertThat(state.at("/report/store/description").asString()).isEqualTo("memory of this process");
		assertThat(state.at("/report/queries/0/figures/requests").asInt()).isGreaterThanOrEqualTo(2);
		assertThat(state.at("/report/queries/0/lifetime/ttl").asString()).isEqualTo("PT10M");
		assertThat(state.at("/events").toString()).contains("INVALIDATION", "product");
	}

	@Test
	void aQueryIsEvictedATableInvalidatedAndAQuerySwitched() throws Exception {
		assertThat(act("evict", QUERY)).isEqualTo(200);
		assertThat(act("invalidate", "{\"name\":\"product\"}")).isEqualTo(200);
		assertThat(act("switch", "{\"name\":\"ProductRepository.findById\",\"enabled\":false}")).isEqualTo(200);
		JsonNode state = DashboardApplication.json(this.application.get("/shadowcache/state"));
		assertThat(state.at("/report/queries/0/enabled").asBoolean(true)).isFalse();
		assertThat(state.at("/report/queries/0/evictions").asInt()).isPositive();
		assertThat(state.at("/report/tables/0/invalidations").asInt()).isPositive();
		assertThat(state.get("events").toString()).contains("EVICTION", "SWITCHED_OFF");
		assertThat(act("switch", "{\"name\":\"ProductRepository.findById\",\"enabled\":true}")).isEqualTo(200);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "evict | {\"name\":\"Nobody.knows\"} | 404", "invalidate | {\"name\":\"nobody\"} | 404",
					"invalidate | {\"name\":\"a b\"} | 400", "evict | {} | 400", "evict | [] | 400",
					"evict | null | 400", "evict | x | 400", "switch | {\"name\":\"ProductRepository.findById\"} | 400",
					"explode | {\"name\":\"product\"} | 400" })
	void badOrdersAreToldWhatIsWrong(String action, String order, int status) throws Exception {
		HttpResponse<String> response = this.application.send(this.application.action(action, order));
		assertThat(response.statusCode()).isEqualTo(status);
		assertThat(DashboardApplication.json(response).get("detail").asString()).isNotBlank();
	}

	@Test
	void whatAnotherSiteMakesABrowserSendIsRefused() throws Exception {
		List<HttpRequest.Builder> forged = List.of(
				this.application.action("evict", QUERY).setHeader("Sec-Fetch-Site", "cross-site"),
				this.application.action("evict", QUERY).setHeader("Sec-Fetch-Site", "same-site"),
				this.application.action("evict", QUERY).setHeader("Content-Type", "text/plain"),
				bare().header("Origin", this.application.url("")), bare().header(OriginProof.HEADER, "1"),
				bare().header(OriginProof.HEADER, "1").header("Origin", "https://evil.example"),
				bare().header(OriginProof.HEADER, "1").header("Origin", "null"));
		for (HttpRequest.Builder request : forged) {
			assertThat(this.application.send(request).statusCode()).isEqualTo(403);
		}
	}

	@Test
	void aBrowserThatTellsItsOriginOnlyIsBelieved() throws Exception {
		assertThat(
				this.application.send(bare().header(OriginProof.HEADER, "1").header("Origin", this.application.url("")))
					.statusCode())
			.isEqualTo(200);
		assertThat(this.application
			.send(bare().header(OriginProof.HEADER, "1")
				.header("Origin", "http://ops.example")
				.header("X-Forwarded-Host", "ops.example"))
			.statusCode()).isEqualTo(200);
	}

	@Test
	void otherMethodsAreRefused() throws Exception {
		assertThat(this.application.send(this.application.request("/shadowcache/state").DELETE()).statusCode())
			.isEqualTo(405);
		assertThat(this.application.get("/shadowcache/actions/evict").statusCode()).isEqualTo(404);
	}

	@Test
	void unlessTheyAreAllowedActionsAreRefused() throws Exception {
		try (DashboardApplication closed = DashboardApplication.open(type())) {
			HttpResponse<String> refused = closed.send(closed.action("evict", QUERY));
			assertThat(refused.statusCode()).isEqualTo(403);
			assertThat(refused.body()).contains("shadowcache.dashboard.actions=true");
			assertThat(closed.get("/shadowcache/access").body()).isEqualTo("{\"actions\":false,\"token\":null}");
		}
	}

	@Test
	void theTokenOfSpringSecurityIsHandedOutAndAskedFor() throws Exception {
		try (DashboardApplication guarded = DashboardApplication.guarded(type(),
				"shadowcache.dashboard.actions=true")) {
			assertThat(guarded.get("/shadowcache/").statusCode()).isEqualTo(401);
			JsonNode token = DashboardApplication
				.json(guarded
					.send(DashboardApplication.signedIn(guarded.request("/shadowcache/access"), "operator:act")))
				.get("token");
			HttpRequest.Builder without = DashboardApplication.signedIn(guarded.action("evict", QUERY), "operator:act");
			assertThat(guarded.send(without).statusCode()).isIn(401, 403);
			assertThat(guarded.send(without.header(token.get("header").asString(), token.get("value").asString()))
				.statusCode()).isEqualTo(200);
		}
	}

	private int act(String action, String order) throws Exception {
		return this.application.send(this.application.action(action, order)).statusCode();
	}

	/**
	 * An action without any proof of where it comes from.
	 */
	private HttpRequest.Builder bare() {
		return this.application.request("/shadowcache/actions/evict")
			.header("Content-Type", "application/json")
			.POST(BodyPublishers.ofString(QUERY));
	}

}
