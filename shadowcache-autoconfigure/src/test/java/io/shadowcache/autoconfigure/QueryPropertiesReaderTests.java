package io.shadowcache.autoconfigure;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import io.shadowcache.operation.NearMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.boot.test.util.TestPropertyValues.Type;
import org.springframework.core.env.StandardEnvironment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests of {@link QueryPropertiesReader} with {@link ConfiguredQueries}.
 */
class QueryPropertiesReaderTests {

	private final StandardEnvironment environment = new StandardEnvironment();

	@Test
	void aNameWithDotsMayBeWrittenWithoutBrackets() {
		set("shadowcache.queries.ProductRepository.findById.ttl=30s",
				"shadowcache.queries.ProductRepository.findById.null-ttl=0s");
		assertThat(read()).isEqualTo(Map.of("ProductRepository.findById", new QueryProperties(Duration.ofSeconds(30),
				null, Duration.ZERO, null, null, null, null, null, null, null)));
	}

	@Test
	void aNameWithDotsMayBeWrittenInBrackets() {
		set("shadowcache.queries.[ProductRepository.findById].jitter=0.5",
				"shadowcache.queries.[ProductRepository.findById].enabled=false");
		assertThat(read()).isEqualTo(Map.of("ProductRepository.findById",
				new QueryProperties(null, 0.5, null, false, null, null, null, null, null, null)));
	}

	@Test
	void bothFormsOfOneNameAddUp() {
		set("shadowcache.queries.[Repository.find].ttl=1m", "shadowcache.queries.Repository.find.enabled=true");
		assertThat(read()).isEqualTo(Map.of("Repository.find",
				new QueryProperties(Duration.ofMinutes(1), null, null, true, null, null, null, null, null, null)));
	}

	@Test
	void aNameWithoutDotsIsReadToo() {
		set("shadowcache.queries.busiest-airports.ttl=1h");
		assertThat(read()).containsOnlyKeys("busiest-airports");
	}

	@Test
	void aNameFromAnEnvironmentVariableIsFoundWithoutRegardToCase() {
		TestPropertyValues.of("SHADOWCACHE_QUERIES_PRODUCTREPOSITORY_FINDBYID_NULLTTL=5s")
			.applyTo(this.environment, Type.SYSTEM_ENVIRONMENT);
		ConfiguredQueries queries = new ConfiguredQueries(read());
		assertThat(queries.forQuery("ProductRepository.findById").nullTtl()).isEqualTo(Duration.ofSeconds(5));
		assertThat(queries.unknown(List.of("ProductRepository.findById"))).isEmpty();
	}

	@Test
	void aWayOfKeepingEntriesNearIsRead() {
		set("shadowcache.queries.Repository.find.near=push", "shadowcache.queries.Repository.find.max-staleness=1m");
		assertThat(read().get("Repository.find")).isEqualTo(new QueryProperties(null, null, null, null, NearMode.PUSH,
				Duration.ofMinutes(1), null, null, null, null));
	}

	@Test
	void aQueryThatIsNotMentionedHasNoSettings() {
		assertThat(new ConfiguredQueries(read()).forQuery("Repository.find")).isEqualTo(QueryProperties.NOTHING);
	}

	@Test
	void namesThatNoQueryHasAreUnknown() {
		set("shadowcache.queries.a.ttl=1s", "shadowcache.queries.b.ttl=1s");
		assertThat(new ConfiguredQueries(read()).unknown(List.of("b", "c"))).containsExactly("a");
	}

	@ParameterizedTest
	@CsvSource({ "ttl, -1s, must be positive", "ttl, 0s, must be positive", "null-ttl, -1s, must be positive or 0s",
			"jitter, 1.5, must be a fraction from 0 to 1", "jitter, -0.1, must be a fraction from 0 to 1",
			"jitter, NaN, must be a fraction from 0 to 1", "max-staleness, 0s, must be positive" })
	void aValueOutOfRangeIsRefused(String setting, String value, String reason) {
		set("shadowcache.queries.Repository.find." + setting + "=" + value);
		assertThatExceptionOfType(InvalidConfigurationPropertyValueException.class).isThrownBy(this::read)
			.satisfies((ex) -> assertThat(ex.getName())
				.isEqualToIgnoringCase("shadowcache.queries.repository.find." + setting))
			.satisfies((ex) -> assertThat(ex.getReason().replace(",", "")).contains(reason));
	}

	@Test
	void aSettingThatDoesNotExistIsRefused() {
		set("shadowcache.queries.Repository.find.tll=30s");
		assertThatExceptionOfType(InvalidConfigurationPropertyValueException.class).isThrownBy(this::read)
			.satisfies((ex) -> assertThat(ex.getReason())
				.startsWith("Settings of a query are ttl, jitter, null-ttl, enabled, near, max-staleness, early-"));
	}

	@Test
	void aSettingWithoutANameIsRefused() {
		set("shadowcache.queries.ttl=30s");
		assertThatExceptionOfType(InvalidConfigurationPropertyValueException.class).isThrownBy(this::read);
	}

	@Test
	void aValueThatDoesNotConvertIsRefusedByItsName() {
		set("shadowcache.queries.Repository.find.ttl=soon");
		assertThatExceptionOfType(BindException.class).isThrownBy(this::read).withMessageContaining("repository.find");
	}

	@Test
	void aNameOfManyDigitsIsAName() {
		set("shadowcache.queries[44444446244444444444].enabled=false", "shadowcache.queries[5].enabled=true");
		assertThat(read()).containsOnlyKeys("44444446244444444444", "5");
	}

	@Test
	void aSettingWithoutAValueIsNone() {
		set("shadowcache.queries.Repository.find.ttl=", "shadowcache.queries.Repository.all.jitter=",
				"shadowcache.queries.Repository.all.enabled=false");
		assertThat(read()).isEqualTo(Map.of("Repository.all",
				new QueryProperties(null, null, null, false, null, null, null, null, null, null)));
	}

	private Map<String, QueryProperties> read() {
		return new QueryPropertiesReader(this.environment).read();
	}

	private void set(String... pairs) {
		TestPropertyValues.of(pairs).applyTo(this.environment);
	}

}
