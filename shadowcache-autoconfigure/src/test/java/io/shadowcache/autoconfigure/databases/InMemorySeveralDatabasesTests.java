package io.shadowcache.autoconfigure.databases;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of two databases with stores in memory, and of what cannot be declared.
 */
@ExtendWith(OutputCaptureExtension.class)
class InMemorySeveralDatabasesTests extends SeveralDatabasesContract {

	@Override
	ApplicationContextRunner runner() {
		return TwoDatabases.runner().withPropertyValues("shadowcache.store=memory");
	}

	@Test
	void queryThatReadsAnotherDatabaseThanItsOwnIsNotCachedWhateverItDeclares(CapturedOutput output) {
		assertNeverCached(ShopNames::misplaced);
		assertThat(output)
			.contains("Results of query 'ShopNames.misplaced' are not cached, since its load reads product")
			.contains("@CachedQuery(dataSource = ");
	}

	@Test
	void queryThatReadsTwoDatabasesIsNotCached(CapturedOutput output) {
		assertNeverCached(ShopNames::ofBoth);
		assertThat(output).contains("Results of query 'ShopNames.ofBoth' are not cached");
	}

	@Test
	void queryThatAsksACachedOneOfAnotherDatabaseIsNotCached(CapturedOutput output) {
		assertNeverCached(ShopNames::withArchived);
		assertThat(output).contains("Results of query 'ShopNames.withArchived' are not cached");
	}

	private void assertNeverCached(Function<ShopNames, List<String>> query) {
		run((application) -> {
			Supplier<List<String>> call = () -> query.apply(shop(application));
			int loads = shop(application).loads();
			call.get();
			call.get();
			assertThat(shop(application).loads()).isEqualTo(loads + 2);
			jdbc(application, "archive").update("update product set name = 'new'");
			assertThat(call.get()).contains("new");
		});
	}

	@Test
	void dataSourceWhoseQueriesAreNotCachedCannotBeDeclared() {
		runner().withPropertyValues("shadowcache.data-sources.archive.enabled=false")
			.run((application) -> assertThat(application).getFailure()
				.hasStackTraceContaining("ArchiveNames")
				.hasStackTraceContaining("the DataSource 'archive'"));
	}

	@Test
	void cacheOfADataSourceThatIsNoneFailsAtTheStart() {
		runner().withPropertyValues("shadowcache.caches.archived.data-source=attic")
			.run((application) -> assertThat(application).getFailure()
				.hasStackTraceContaining("Cache 'archived'")
				.hasStackTraceContaining("the DataSource 'attic'"));
	}

	@Test
	void propertiesOfADataSourceThatIsNoneFailAtTheStart() {
		runner().withPropertyValues("shadowcache.data-sources.attic.enabled=true")
			.run((application) -> assertThat(application).getFailure()
				.hasStackTraceContaining(
						"shadowcache.data-sources.attic names no DataSource; there are the beans [shop, archive]"));
	}

	@Test
	void strictNeedsATableOfIntentsInEachDatabase() {
		runner().withPropertyValues("shadowcache.consistency.level=strict")
			.run((application) -> assertThat(application).getFailure()
				.hasStackTraceContaining("Intents are not supported on H2"));
	}

}
