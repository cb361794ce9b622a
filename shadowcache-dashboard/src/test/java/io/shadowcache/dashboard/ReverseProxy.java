package io.shadowcache.dashboard;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * Serves an application under another path and host, as a reverse proxy does that
 * rewrites nothing in what it passes on.
 */
final class ReverseProxy implements AutoCloseable {

	private static final Set<String> OF_THE_CONNECTION = Set.of("host", "connection", "content-length",
			"transfer-encoding", "upgrade", "http2-settings");

	private final HttpClient client = HttpClient.newHttpClient();

	private final ExecutorService threads = Executors.newFixedThreadPool(4);

	private final HttpServer server;

	private final String path;

	private final String target;

	ReverseProxy(String path, String target) throws IOException {
		this.path = path;
		this.target = target;
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.server.createContext(path, this::pass);
		this.server.setExecutor(this.threads);
		this.server.start();
	}

	String url() {
		return "http://127.0.0.1:" + this.server.getAddress().getPort() + this.path;
	}

	private void pass(HttpExchange exchange) throws IOException {
		try (exchange) {
			HttpResponse<byte[]> response = this.client.send(request(exchange), BodyHandlers.ofByteArray());
			response.headers().map().forEach((name, values) -> {
				if (!OF_THE_CONNECTION.contains(name)) {
					exchange.getResponseHeaders().put(name, List.copyOf(values));
				}
			});
			boolean empty = response.body().length == 0;
			exchange.sendResponseHeaders(response.statusCode(), empty ? -1 : response.body().length);
			exchange.getResponseBody().write(response.body());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private HttpRequest request(HttpExchange exchange) throws IOException {
		String rest = exchange.getRequestURI().getRawPath().substring(this.path.length());
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(this.target + rest))
			.method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes()));
		exchange.getRequestHeaders().forEach((name, values) -> {
			if (!OF_THE_CONNECTION.contains(name.toLowerCase(Locale.ROOT))) {
				values.forEach((value) -> request.header(name, value));
			}
		});
		return request.build();
	}

	@Override
	public void close() {
		this.server.stop(0);
		this.threads.shutdownNow();
	}

}
