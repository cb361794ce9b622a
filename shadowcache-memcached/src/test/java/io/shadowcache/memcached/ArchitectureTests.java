package io.shadowcache.memcached;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

/**
 * What this module may know.
 */
@AnalyzeClasses(packages = "io.shadowcache.memcached", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

	@ArchTest
	final ArchRule knowsCoreAndItsClientOnly = classes().should()
		.onlyDependOnClassesThat()
		.resideInAnyPackage("io.shadowcache.memcached", "io.shadowcache.store", "io.shadowcache.dependency",
				"io.shadowcache.key", "java..", "javax.net.ssl..", "org.slf4j..", "org.jspecify..",
				"com.spotify.folsom..", "io.netty..");

	@ArchTest
	final ArchRule whatReconnectsRetriesOrChoosesAServerIsNotUsed = noClasses().should()
		.dependOnClassesThat()
		.resideInAnyPackage("com.spotify.folsom.reconnect..", "com.spotify.folsom.retry..",
				"com.spotify.folsom.ketama..", "com.spotify.folsom.roundrobin..");

}
