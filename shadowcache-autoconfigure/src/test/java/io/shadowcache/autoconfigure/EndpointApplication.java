package io.shadowcache.autoconfigure;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;

import io.shadowcache.store.CacheStore;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A web application whose endpoint is exposed.
 */
final class EndpointApplication implements AutoCloseable {

	static final String ENDPOINT = "/actuator/shadowcache";

	private final HttpClient client = HttpClient.newHttpClient();

	private ConfigurableApplicationContext context;

	void start(CacheStore store, String... properties) {
		ApplicationContextInitializer<GenericApplicationContext> addStore = (context) -> context
			.registerBean(CacheStore.class, () -> store);
		this.context = new SpringApplicationBuilder(Application.class).initializers(addStore)
			.properties("server.port=0", "server.address=127.0.0.1", "spring.main.banner-mode=off",
					"shadowcache.database-id=shop", "spring.sql.init.mode=never",
					"management.endpoints.web.exposure.include=shadowcache,metrics",
					"management.endpoint.health.show-details=always")
			.run(Arrays.stream(properties).map((property) -> "--" + property).toArray(String[]::new));
	}

	Shop.ProductRepository products() {
		return this.context.getBean(Shop.ProductRepository.class);
	}

	void fill() {
		products().findById(1);
		products().count();
	}

	HttpResponse<String> get(String path) throws IOException, InterruptedException {
		return send(request(path).GET());
	}

	HttpResponse<String> delete(String path) throws IOException, InterruptedException {
		return send(request(path).DELETE());
	}

	HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
		return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
	}

	static JsonNode json(HttpResponse<String> response) {
		assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
		return JsonMapper.shared().readTree(response.body());
	}

	private HttpRequest.Builder request(String path) {
		String port = this.context.getEnvironment().getProperty("local.server.port");
		return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
	}

	private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
		return this.client.send(request.build(), BodyHandlers.ofString());
	}

	@Override
	public void close() {
		if (this.context != null) {
			this.context.close();
		}
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@Import(Shop.class)
	static class Application {

	}

}
