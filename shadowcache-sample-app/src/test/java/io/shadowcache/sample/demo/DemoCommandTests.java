package io.shadowcache.sample.demo;

import io.shadowcache.jdbc.client.SqlCache;
import io.shadowcache.sample.SampleProperties;
import io.shadowcache.sample.SampleTest;
import io.shadowcache.sample.command.TestTerminal;
import io.shadowcache.sample.launch.CacheReadiness;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@SampleTest
class DemoCommandTests {

	@Test
	void stepsAreMissHitForcedRefreshInvalidationAndMiss(@Autowired SqlCache cache,
			@Autowired SampleProperties properties) throws InterruptedException {
		new CacheReadiness(cache, properties).await();
		TestTerminal terminal = new TestTerminal();
		new DemoCommand(cache, terminal.terminal()).run();
		assertThat(terminal.lines()).satisfiesExactly((title) -> assertThat(title).contains("five times"),
				(first) -> assertThat(first).contains("CACHE_MISS").endsWith("10 rows"),
				(second) -> assertThat(second).contains("CACHE_HIT").endsWith("10 rows"),
				(third) -> assertThat(third).contains("CACHE_MISS"),
				(fourth) -> assertThat(fourth).endsWith("Cache invalidated: True"),
				(fifth) -> assertThat(fifth).contains("CACHE_MISS"));
	}

}
