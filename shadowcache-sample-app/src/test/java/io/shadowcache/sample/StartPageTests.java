package io.shadowcache.sample;

import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatusCode;
import org.springframework.test.web.servlet.client.RestTestClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of what a browser shows first.
 */
@SampleTest
class StartPageTests {

	private static final Pattern LINK = Pattern.compile("href=\"([^\"]+)\"");

	@LocalServerPort
	private int port;

	@Test
	void everyLinkLeadsSomewhere() {
		RestTestClient client = RestTestClient.bindToServer().baseUrl("http://127.0.0.1:" + this.port).build();
		String page = Objects
			.requireNonNull(client.get().uri("/").exchange().expectBody(String.class).returnResult().getResponseBody());
		List<String> links = LINK.matcher(page).results().map((MatchResult link) -> link.group(1)).toList();
		assertThat(links).contains("docs", "shadowcache", "metrics", "health").allSatisfy((link) -> {
			HttpStatusCode status = client.get().uri("/" + link).exchange().returnResult(String.class).getStatus();
			assertThat(status.is2xxSuccessful() || status.is3xxRedirection()).as(link).isTrue();
		});
	}

}
