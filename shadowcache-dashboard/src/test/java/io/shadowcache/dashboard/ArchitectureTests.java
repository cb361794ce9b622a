package io.shadowcache.dashboard;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

/**
 * What this module may know.
 */
@AnalyzeClasses(packages = "io.shadowcache.dashboard", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

	@ArchTest
	final ArchRule autoConfigurationsArePublicAndFinal = classes().that()
		.areAnnotatedWith(AutoConfiguration.class)
		.should()
		.bePublic()
		.andShould()
		.haveModifier(JavaModifier.FINAL);

	@ArchTest
	final ArchRule beanMethodsArePackagePrivate = methods().that()
		.areAnnotatedWith(Bean.class)
		.should()
		.bePackagePrivate();

	@ArchTest
	final ArchRule eventsAreHeardFromTheCoreOnly = classes().that()
		.resideInAPackage("io.shadowcache.dashboard.event")
		.should()
		.onlyDependOnClassesThat()
		.resideInAnyPackage("io.shadowcache.dashboard.event", "io.shadowcache.engine", "io.shadowcache.store",
				"io.shadowcache.dependency", "io.shadowcache.operation", "java..", "org.jspecify..");

	@ArchTest
	final ArchRule onlyTheServletConfigurationKnowsSpringMvc = noClasses().that()
		.haveNameNotMatching(".*ServletDashboardConfiguration.*")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("org.springframework.web.servlet..", "jakarta.servlet..");

	@ArchTest
	final ArchRule onlyTheReactiveConfigurationKnowsSpringWebFlux = noClasses().that()
		.haveNameNotMatching(".*ReactiveDashboardConfiguration.*")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("org.springframework.web.reactive..", "reactor..");

}
