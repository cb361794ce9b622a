package io.shadowcache.autoconfigure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import io.shadowcache.test.server.MemcachedServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of the starter as an application has it, with a real memcached and a database.
 */
@ExtendWith(OutputCaptureExtension.class)
class MemcachedIntegrationTests {

	private final String database = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";

	private final List<ConfigurableApplicationContext> applications = new ArrayList<>();

	private MemcachedServer memcached;

	@BeforeEach
	void startMemcached() {
		this.memcached = MemcachedServer.start();
	}

	@AfterEach
	void stopEverything() {
		this.applications.forEach(ConfigurableApplicationContext::close);
		if (this.memcached != null) {
			this.memcached.close();
		}
	}

	@Test
	void theSecondCallIsAnsweredFromMemcachedUntilAWriteToItsTable(CapturedOutput output) {
		JdbcProducts products = start();
		StarterIntegrationTests.fill(products);
		products.setPriceUnseen(1, new BigDecimal("9.99"));
		int loads = products.loads();
		assertThat(StarterIntegrationTests.price(products)).isEqualTo("1.50");
		assertThat(products.loads()).isEqualTo(loads);
		products.setPrice(1, new BigDecimal("2.00"));
		assertThat(StarterIntegrationTests.price(products)).isEqualTo("2.00");
		products.countVendors();
		assertThat(products.loads()).as("queries of other tables are left alone").isEqualTo(loads + 1);
		assertThat(output).containsPattern(
				"store memcached 1\\.6\\.\\d+ at " + this.memcached.address() + ", codec binary, consistency");
	}

	@Test
	void twoInstancesOnOneMemcachedSeeEachOthersInvalidations() {
		JdbcProducts one = start();
		JdbcProducts other = start();
		StarterIntegrationTests.fill(one);
		StarterIntegrationTests.fill(other);
		one.setPrice(1, new BigDecimal("2.00"));
		assertThat(StarterIntegrationTests.price(other)).isEqualTo("2.00");
		other.setPrice(1, new BigDecimal("3.00"));
		assertThat(StarterIntegrationTests.price(one)).isEqualTo("3.00");
	}

	@Test
	void aMemcachedKilledLaterIsMissedByNobodyAndServesNothingOldAfterwards(CapturedOutput output) {
		JdbcProducts products = start();
		JdbcProducts other = start();
		StarterIntegrationTests.fill(products);
		StarterIntegrationTests.fill(other);
		this.memcached.kill();
		assertThat(StarterIntegrationTests.price(products)).isEqualTo("1.50");
		products.setPrice(1, new BigDecimal("2.00"));
		assertThat(StarterIntegrationTests.price(products)).isEqualTo("2.00");
		assertThat(StarterIntegrationTests.price(other)).isEqualTo("2.00");
		this.memcached.restart();
		StarterIntegrationTests.fill(products);
		StarterIntegrationTests.fill(other);
		assertThat(StarterIntegrationTests.price(products)).isEqualTo("2.00");
		assertThat(StarterIntegrationTests.price(other)).isEqualTo("2.00");
		assertThat(StarterIntegrationTests.warnings(output))
			.filteredOn((line) -> line.contains("reads go to the database"))
			.as("once for each instance")
			.hasSize(2);
	}

	@Test
	void anApplicationStartsWhileMemcachedHangsAndUsesItLater() {
		this.memcached.pause();
		JdbcProducts products = start("shadowcache.memcached.start-timeout=300ms");
		assertThat(StarterIntegrationTests.price(products)).isEqualTo("1.50");
		products.setPrice(1, new BigDecimal("2.00"));
		assertThat(StarterIntegrationTests.price(products)).isEqualTo("2.00");
		this.memcached.resume();
		StarterIntegrationTests.fill(products);
		assertThat(StarterIntegrationTests.price(products)).isEqualTo("2.00");
	}

	private JdbcProducts start(String... properties) {
		ConfigurableApplicationContext application = new SpringApplicationBuilder(
				StarterIntegrationTests.Application.class)
			.web(WebApplicationType.NONE)
			.properties("shadowcache.store=memcached", "shadowcache.memcached.servers=" + this.memcached.address(),
					"spring.datasource.url=" + this.database, "spring.application.name=shop",
					"spring.main.banner-mode=off", "shadowcache.consistency.lease=300ms")
			.properties(properties)
			.run();
		this.applications.add(application);
		return application.getBean(JdbcProducts.class);
	}

}
