package io.shadowcache.sample.dashboard;

import java.util.Random;

import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;

/**
 * People who use the sample: most read what is popular, some write.
 */
final class Visitors {

	private static final String[] ROUTES = { "FRA/LHR", "JFK/LAX", "LHR/JFK", "CDG/FRA" };

	private final Random random = new Random(20_260_101L);

	private final RestClient client;

	Visitors(String url) {
		this.client = RestClient.builder()
			.baseUrl(url)
			.defaultStatusHandler(HttpStatusCode::isError, (request, response) -> response.getBody().readAllBytes())
			.build();
	}

	/**
	 * Makes one request.
	 */
	void visit() {
		int dice = this.random.nextInt(1000);
		if (dice < 400) {
			get("/api/flights/" + popular(500));
		}
		else if (dice < 650) {
			get("/api/airlines/" + popular(40));
		}
		else if (dice < 800) {
			get("/items/k" + popular(30));
		}
		else if (dice < 930) {
			get("/api/routes/" + ROUTES[this.random.nextInt(ROUTES.length)]);
		}
		else if (dice < 995) {
			get("/api/reports/busiest-airports");
		}
		else {
			write(this.random.nextBoolean() ? "/api/flights/" + popular(500) : "/api/airlines/" + popular(40));
		}
	}

	/**
	 * Draws a number from 1 on, small ones more often.
	 */
	private int popular(int most) {
		return 1 + (int) (most * Math.pow(this.random.nextDouble(), 3));
	}

	String get(String path) {
		return this.client.get().uri(path).retrieve().body(String.class);
	}

	void write(String path) {
		this.client.put()
			.uri(path)
			.contentType(MediaType.APPLICATION_JSON)
			.body(get(path))
			.retrieve()
			.toBodilessEntity();
	}

}
