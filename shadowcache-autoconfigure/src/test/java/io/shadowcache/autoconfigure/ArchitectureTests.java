package io.shadowcache.autoconfigure;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

/**
 * Tests of the rules that auto-configurations keep.
 */
@AnalyzeClasses(packages = "io.shadowcache.autoconfigure", importOptions = ImportOption.DoNotIncludeTests.class)
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
	final ArchRule classConditionsAreOnClasses = methods().should().notBeAnnotatedWith(ConditionalOnClass.class);

	@ArchTest
	final ArchRule theEndpointKnowsNoAutoConfiguration = noClasses().that()
		.resideInAPackage("io.shadowcache.autoconfigure.endpoint")
		.should()
		.dependOnClassesThat()
		.resideInAPackage("io.shadowcache.autoconfigure");

	@ArchTest
	final ArchRule onlyTheRedisAutoConfigurationKnowsTheRedisModule = noClasses().that()
		.doNotHaveSimpleName("ShadowCacheRedisAutoConfiguration")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("io.shadowcache.redis..", "org.springframework.data.redis..", "io.lettuce..");

	@ArchTest
	final ArchRule onlyTheMemcachedAutoConfigurationKnowsTheMemcachedModule = noClasses().that()
		.doNotHaveSimpleName("ShadowCacheMemcachedAutoConfiguration")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("io.shadowcache.memcached..", "com.spotify..");

}
