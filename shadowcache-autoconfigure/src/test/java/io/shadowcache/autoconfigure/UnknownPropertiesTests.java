package io.shadowcache.autoconfigure;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of {@link UnknownProperties}.
 */
@ExtendWith(OutputCaptureExtension.class)
class UnknownPropertiesTests {

	private final ApplicationContextRunner context = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(ShadowCacheAutoConfiguration.class))
		.withUserConfiguration(Shop.class)
		.withPropertyValues("shadowcache.store=memory", "shadowcache.database-id=shop");

	@Test
	void misspeltPropertyIsNamedWithTheOneThatIsMeant(CapturedOutput output) {
		this.context.withPropertyValues("shadowcache.tll=5m", "shadowcache.consistency.leve=strict")
			.run((running) -> assertThat(running).hasNotFailed());
		assertThat(output)
			.containsOnlyOnce("There is no property shadowcache.tll, so that it changes nothing: did you mean "
					+ "shadowcache.ttl?")
			.containsOnlyOnce("did you mean shadowcache.consistency.level?");
	}

	@Test
	void propertyLikeNoneThereIsHasNoSuggestion(CapturedOutput output) {
		this.context.withPropertyValues("shadowcache.flux-capacitor.enabled=true")
			.run((running) -> assertThat(running).hasNotFailed());
		assertThat(output).contains("shadowcache.flux-capacitor.enabled, so that it changes nothing: see docs");
	}

	@Test
	void propertiesThatThereAreAreNotReportedHoweverTheyAreWritten(CapturedOutput output) {
		this.context
			.withPropertyValues("shadowcache.nullTtl=1m", "shadowcache.NULL_TTL=1m", "shadowcache.caches.people.ttl=5m",
					"shadowcache.consistency.tables.product=after-commit",
					"shadowcache.queries.ProductRepository.findById.ttl=5m")
			.run((running) -> assertThat(running.getStartupFailure()).isNull());
		assertThat(output).doesNotContain("There is no property");
	}

}
