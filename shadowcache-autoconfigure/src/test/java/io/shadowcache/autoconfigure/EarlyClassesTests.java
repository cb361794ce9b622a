package io.shadowcache.autoconfigure;

import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

/**
 * Tests of {@link EarlyClasses}.
 */
class EarlyClassesTests {

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(
				AutoConfigurations.of(ShadowCacheAutoConfiguration.class, ShadowCacheDisabledAutoConfiguration.class))
		.withPropertyValues("shadowcache.store=memory", "shadowcache.database-id=shop");

	/**
	 * A failure on the thread is passed over, since it comes again where it matters.
	 */
	@Test
	void useOfWhatIsLoadedSucceeds() {
		assertThatCode(() -> EarlyClasses.use(true)).doesNotThrowAnyException();
		assertThatCode(() -> EarlyClasses.use(false)).doesNotThrowAnyException();
	}

	@Test
	void classesAreLoadedWhereTheCacheIsOn() {
		this.runner.run((context) -> assertThat(context).hasSingleBean(EarlyClasses.class));
	}

	@Test
	void nothingIsLoadedWhereTheCacheIsOff() {
		this.runner.withPropertyValues("shadowcache.enabled=false")
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(EarlyClasses.class));
	}

}
