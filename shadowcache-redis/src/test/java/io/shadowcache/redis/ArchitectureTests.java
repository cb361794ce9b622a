package io.shadowcache.redis;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

/**
 * What this module may know.
 */
@AnalyzeClasses(packages = "io.shadowcache.redis", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

	@ArchTest
	final ArchRule knowsCoreAndItsClientOnly = classes().should()
		.onlyDependOnClassesThat()
		.resideInAnyPackage("io.shadowcache.redis", "io.shadowcache.store", "io.shadowcache.near",
				"io.shadowcache.dependency", "io.shadowcache.key", "java..", "org.slf4j..", "org.jspecify..",
				"io.lettuce..", "io.netty..", "org.springframework.data.redis.connection..",
				"org.springframework.util..");

	@ArchTest
	final ArchRule springIsKnownWhereTheApplicationIsReadOnly = noClasses().that()
		.doNotHaveSimpleName("ApplicationRedis")
		.and()
		.doNotHaveSimpleName("ConnectionUris")
		.should()
		.dependOnClassesThat()
		.resideInAPackage("org.springframework..");

}
