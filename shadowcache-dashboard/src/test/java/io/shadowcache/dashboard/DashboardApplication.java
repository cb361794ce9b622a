package io.shadowcache.dashboard;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The shop with its dashboard, as a running web application.
 */
final class DashboardApplication implements AutoCloseable {

	private static final String NO_SECURITY = "spring.autoconfigure.exclude="
			+ "org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration,"
			+ "org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration,"
			+ "org.springframework.boot.security.autoconfigure.web.reactive.ReactiveWebSecurityAutoConfiguration";

	private final HttpClient client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

	private final ConfigurableApplicationContext context;

	private DashboardApplication(SpringApplicationBuilder builder, WebApplicationType type, String... properties) {
		this.context = builder.web(type)
			.properties("server.port=0", "server.address=127.0.0.1", "spring.main.banner-mode=off",
					"shadowcache.database-id=shop", "shadowcache.store=memory", "shadowcache.dashboard.enabled=true")
			.run(Arrays.stream(properties).map((property) -> "--" + property).toArray(String[]::new));
	}

	static DashboardApplication open(WebApplicationType type, String... properties) {
		String[] all = Arrays.copyOf(properties, properties.length + 1);
		all[properties.length] = NO_SECURITY;
		return new DashboardApplication(new SpringApplicationBuilder(Shop.class), type, all);
	}

	static DashboardApplication guarded(WebApplicationType type, String... properties) {
		return new DashboardApplication(
				new SpringApplicationBuilder(Shop.class, Guard.Servlet.class, Guard.Reactive.class), type, properties);
	}

	Shop.ProductRepository products() {
		return this.context.getBean(Shop.ProductRepository.class);
	}

	String url(String path) {
		return "http://127.0.0.1:" + this.context.getEnvironment().getProperty("local.server.port") + path;
	}

	HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create(url(path)));
	}

	/**
	 * A request as the page sends it from this origin.
	 */
	HttpRequest.Builder action(String action, String body) {
		return request("/shadowcache/actions/" + action).header("Content-Type", "application/json")
			.header(OriginProof.HEADER, "1")
			.header("Sec-Fetch-Site", "same-origin")
			.POST(BodyPublishers.ofString(body));
	}

	static HttpRequest.Builder signedIn(HttpRequest.Builder request, String user) {
		return request.header("Authorization",
				"Basic " + Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8)));
	}

	HttpResponse<String> get(String path) throws IOException, InterruptedException {
		return send(request(path));
	}

	HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
		return this.client.send(request.build(), BodyHandlers.ofString());
	}

	static JsonNode json(HttpResponse<String> response) {
		return JsonMapper.shared().readTree(response.body());
	}

	@Override
	public void close() {
		this.context.close();
	}

}
