package io.shadowcache.boot.test;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

/**
 * Tests of what the module may know.
 */
@AnalyzeClasses(packages = "io.shadowcache.boot.test", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

	@ArchTest
	final ArchRule testsOfUsersNeedNoServer = noClasses().should()
		.dependOnClassesThat()
		.resideInAnyPackage("io.shadowcache.redis..", "io.shadowcache.memcached..", "io.shadowcache.test..",
				"org.testcontainers..", "org.junit..");

}
