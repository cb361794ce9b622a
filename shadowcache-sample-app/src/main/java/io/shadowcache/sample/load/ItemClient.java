package io.shadowcache.sample.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks the items service, one request at a time.
 */
final class ItemClient {

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	private static final double NANOS_PER_MILLI = 1e6;

	private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

	private final JsonMapper json = new JsonMapper();

	private final URI service;

	/**
	 * Makes a client.
	 * @param service where the sample listens, such as {@code http://localhost:8080}
	 */
	ItemClient(URI service) {
		this.service = service;
	}

	ItemRequest get(String key) throws InterruptedException {
		long begin = System.nanoTime();
		String outcome = outcome(key);
		return new ItemRequest(key, outcome, (System.nanoTime() - begin) / NANOS_PER_MILLI);
	}

	private String outcome(String key) throws InterruptedException {
		try {
			HttpResponse<String> response = this.http.send(
					HttpRequest.newBuilder(this.service.resolve("/items/" + key)).timeout(PATIENCE).build(),
					BodyHandlers.ofString());
			return (response.statusCode() == 200) ? this.json.readTree(response.body()).path("source").asString("")
					: "status " + response.statusCode();
		}
		catch (IOException | JacksonException ex) {
			return ex.getClass().getSimpleName();
		}
	}

}
