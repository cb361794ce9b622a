package io.shadowcache.autoconfigure;

import java.util.Map;

import javax.sql.DataSource;

import io.shadowcache.spring.jdbc.JdbcOpenTransactions;
import io.shadowcache.store.OpenTransactions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.lookup.AbstractRoutingDataSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of {@link SeveralDataSources}: what is assumed, and what is asked.
 */
@ExtendWith(OutputCaptureExtension.class)
class SeveralDataSourcesTests {

	private static final String WARNING = "There are several DataSources, [one, two]";

	private final ApplicationContextRunner one = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(ShadowCacheAutoConfiguration.class))
		.withUserConfiguration(Shop.class)
		.withPropertyValues("shadowcache.store=memory")
		.withBean("one", DataSource.class, SeveralDataSourcesTests::database,
				(definition) -> definition.setPrimary(true));

	private final ApplicationContextRunner two = this.one.withBean("two", DataSource.class,
			SeveralDataSourcesTests::database, (definition) -> definition.setAutowireCandidate(false));

	@Test
	void ofOneTheOpenTransactionsAreAsked(CapturedOutput output) {
		this.one.run((context) -> {
			assertThat(context.getBean(OpenTransactions.class)).isInstanceOf(JdbcOpenTransactions.class);
			assertThat(output).doesNotContain("several DataSources");
		});
	}

	@Test
	void ofSeveralTheOpenTransactionsAreUnknownAndOneWarningSaysWhatIsAssumed(CapturedOutput output) {
		this.two.run((context) -> {
			assertThat(context.getBean(OpenTransactions.class)).isSameAs(OpenTransactions.UNKNOWN);
			assertThat(output).containsOnlyOnce(WARNING).contains("the database of the primary one");
		});
	}

	@Test
	void aConfiguredDatabaseIsNotWarnedOf(CapturedOutput output) {
		this.two.withPropertyValues("shadowcache.database-id=shop")
			.run((context) -> assertThat(output).doesNotContain("several DataSources"));
	}

	@Test
	void routingOfOneThatIsNotPrimaryIsSeen() {
		this.one.withBean("two", DataSource.class, SeveralDataSourcesTests::routing)
			.run((context) -> assertThat(context.getBean(ReplicaCheck.class).mayLag().getAsBoolean()).isTrue());
	}

	private static DataSource database() {
		return new DriverManagerDataSource("jdbc:h2:mem:several");
	}

	private static DataSource routing() {
		AbstractRoutingDataSource routing = new AbstractRoutingDataSource() {

			@Override
			protected Object determineCurrentLookupKey() {
				return "one";
			}

		};
		routing.setTargetDataSources(Map.of("one", database()));
		return routing;
	}

}
