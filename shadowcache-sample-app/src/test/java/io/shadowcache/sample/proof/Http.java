package io.shadowcache.sample.proof;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/**
 * A client of the sample on a port of this machine.
 *
 * @param client what sends the requests
 * @param port where the sample listens
 */
public record Http(HttpClient client, int port) {

	public Http(int port) {
		this(HttpClient.newHttpClient(), port);
	}

	public HttpResponse<String> get(String path) {
		return send(request(path).build());
	}

	public HttpResponse<String> put(String path, String json) {
		return send(
				request(path).PUT(BodyPublishers.ofString(json)).header("Content-Type", "application/json").build());
	}

	private HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port + path));
	}

	private HttpResponse<String> send(HttpRequest request) {
		try {
			return this.client.send(request, BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new IllegalStateException(request + " failed", ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Returns what the cache did for an answer.
	 */
	static String cache(HttpResponse<String> response) {
		return response.headers().firstValue("X-ShadowCache").orElse("nothing");
	}

}
