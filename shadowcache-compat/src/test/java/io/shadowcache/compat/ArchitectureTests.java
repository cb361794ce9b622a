package io.shadowcache.compat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

/**
 * What this module may know.
 */
@AnalyzeClasses(packages = "io.shadowcache.compat", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

	@ArchTest
	final ArchRule knowsNothingElseOfShadowCache = noClasses().should()
		.dependOnClassesThat(DescribedPredicate.describe("are of other modules",
				(type) -> type.getPackageName().startsWith("io.shadowcache")
						&& !type.getPackageName().startsWith("io.shadowcache.compat")));

	@ArchTest
	final ArchRule driversAreKnownInOnePlaceOnly = noClasses().that()
		.resideOutsideOfPackage("io.shadowcache.compat.sql")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("com.mysql..", "org.mariadb..");

	@ArchTest
	final ArchRule formatsAreTextOnly = classes().that()
		.resideInAPackage("io.shadowcache.compat.format")
		.should()
		.onlyDependOnClassesThat()
		.resideInAnyPackage("io.shadowcache.compat.format", "java..", "tools.jackson.core..", "org.jspecify..");

	@ArchTest
	final ArchRule packagesHaveNoCycles = slices().matching("io.shadowcache.compat.(*)..").should().beFreeOfCycles();

}
