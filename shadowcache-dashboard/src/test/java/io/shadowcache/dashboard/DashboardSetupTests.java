package io.shadowcache.dashboard;

import io.shadowcache.autoconfigure.ShadowCacheAutoConfiguration;
import io.shadowcache.dashboard.event.EventLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.reactive.function.server.ServerResponse;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of when there is a dashboard.
 */
@ExtendWith(OutputCaptureExtension.class)
class DashboardSetupTests {

	private static final AutoConfigurations AUTO_CONFIGURATIONS = AutoConfigurations
		.of(ShadowCacheAutoConfiguration.class, ShadowCacheDashboardAutoConfiguration.class);

	private static final String[] PROPERTIES = { "shadowcache.store=memory", "shadowcache.database-id=shop" };

	private final WebApplicationContextRunner web = new WebApplicationContextRunner()
		.withConfiguration(AUTO_CONFIGURATIONS)
		.withPropertyValues(PROPERTIES);

	@Test
	void thereIsNoneUnlessItIsAskedFor() {
		this.web.run((context) -> assertThat(context).hasNotFailed()
			.doesNotHaveBean(Dashboard.class)
			.doesNotHaveBean(EventLog.class));
	}

	@Test
	void thereIsNoneWithoutACache() {
		this.web.withPropertyValues("shadowcache.dashboard.enabled=true", "shadowcache.enabled=false")
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(Dashboard.class));
	}

	@Test
	void itNeedsNeitherActuatorNorSecurityNorWebFlux() {
		this.web.withPropertyValues("shadowcache.dashboard.enabled=true")
			.withClassLoader(new FilteredClassLoader(Endpoint.class, CsrfToken.class, ServerResponse.class))
			.run((context) -> assertThat(context).hasNotFailed()
				.hasSingleBean(Dashboard.class)
				.hasBean("shadowCacheDashboardRoutes"));
	}

	@Test
	void anApplicationWithoutAWebServerIsToldThatNothingIsServed(CapturedOutput output) {
		new ApplicationContextRunner().withConfiguration(AUTO_CONFIGURATIONS)
			.withPropertyValues(PROPERTIES)
			.withPropertyValues("shadowcache.dashboard.enabled=true")
			.run((context) -> assertThat(context).hasNotFailed());
		assertThat(output).contains("shadowcache.dashboard.enabled=true", "this is not a web application");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "path=dashboard | must begin with a slash", "path=/ | must begin with a slash",
					"path=/cache/ | end without one", "path=/a/../b | such as /shadowcache or /ops/cache",
					"path=/{id} | but is '/{id}'", "slow-load=0s | must be positive, such as 500ms or 2s" })
	void anIllegalPropertyIsNamedWithItsValueAndWhatToWrite(String property, String words) {
		this.web.withPropertyValues("shadowcache.dashboard.enabled=true", "shadowcache.dashboard." + property)
			.run((context) -> assertThat(context.getStartupFailure()).rootCause()
				.hasMessageStartingWith("shadowcache.dashboard.")
				.hasMessageContaining(words));
	}

}
