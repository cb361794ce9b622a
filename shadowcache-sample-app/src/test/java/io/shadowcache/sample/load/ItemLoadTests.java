package io.shadowcache.sample.load;

import java.net.URI;
import java.util.List;

import io.shadowcache.jdbc.client.SqlCache;
import io.shadowcache.sample.SampleProperties;
import io.shadowcache.sample.SampleTest;
import io.shadowcache.sample.command.TestTerminal;
import io.shadowcache.sample.launch.CacheReadiness;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@SampleTest
class ItemLoadTests {

	private final TestTerminal terminal = new TestTerminal();

	@Test
	void emptyCacheAnswers39Of50Requests(@LocalServerPort int port, @Autowired SqlCache cache,
			@Autowired SampleProperties properties) throws InterruptedException {
		new CacheReadiness(cache, properties).await();
		cache.flush();
		URI service = URI.create("http://127.0.0.1:" + port);
		assertThat(ItemLoadTest.run(service, this.terminal.terminal())).isZero();
		List<String> lines = this.terminal.lines();
		assertThat(lines).filteredOn((line) -> line.contains("GET /items/foo")).hasSize(35);
		assertThat(lines).filteredOn((line) -> line.contains("GET /items/k")).hasSize(15);
		assertThat(lines).contains("Total requests:  50", "Cache hits:      39", "Cache misses:    11",
				"Errors:          0", "Hit rate:        78.00 %");
	}

	@Test
	void serviceThatIsAwayIsAnErrorForEachRequest() throws InterruptedException {
		assertThat(ItemLoadTest.run(URI.create("http://127.0.0.1:1"), this.terminal.terminal())).isOne();
		assertThat(this.terminal.lines()).contains("Cache hits:      0", "Cache misses:    0", "Errors:          50");
	}

	@Test
	void medianOfAnEvenNumberIsBetweenTheMiddleTwo() {
		assertThat(new ItemSummary(List.of(new ItemRequest("a", "cache", 9), new ItemRequest("b", "origin", 1),
				new ItemRequest("c", "cache", 3), new ItemRequest("d", "status 500", 2)))
			.text()).contains("Hit rate:        50.00 %", "Errors:          1", "Average latency: 3.75 ms",
					"Median latency:  2.50 ms");
	}

}
