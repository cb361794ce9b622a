package io.shadowcache.spring;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

@AnalyzeClasses(packages = "io.shadowcache.spring", importOptions = DoNotIncludeTests.class)
class ModuleArchitectureTests {

	@ArchTest
	private final ArchRule knowsNeitherStoreNorFormatNorBoot = noClasses().should()
		.dependOnClassesThat()
		.resideInAnyPackage("io.shadowcache.redis..", "io.shadowcache.codec.format..", "org.springframework.boot..",
				"io.lettuce..", "tools.jackson..");

	@ArchTest
	private final ArchRule packagesHaveNoCycles = slices().matching("io.shadowcache.spring.(*)..")
		.should()
		.beFreeOfCycles();

	@ArchTest
	private final ArchRule transactionsKnowNothingOfAnnotations = noClasses().that()
		.resideInAnyPackage("..spring.transaction..", "..spring.result..")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("..spring.interceptor..", "..spring.jdbc..", "..spring.bytecode..");

	@ArchTest
	private final ArchRule interceptorKnowsNoJdbc = noClasses().that()
		.resideInAPackage("..spring.interceptor..")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("..spring.jdbc..", "org.springframework.jdbc..", "org.springframework.data..");

	@ArchTest
	private final ArchRule concreteClassesAreFinal = classes().that()
		.areNotInterfaces()
		.and()
		.areNotEnums()
		.and()
		.doNotHaveModifier(JavaModifier.ABSTRACT)
		.and()
		.areNotAnonymousClasses()
		.should()
		.haveModifier(JavaModifier.FINAL);

}
