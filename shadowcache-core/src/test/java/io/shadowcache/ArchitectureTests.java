package io.shadowcache;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

/**
 * The edges of the core that the compiler does not see.
 */
@AnalyzeClasses(packages = "io.shadowcache", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

	@ArchTest
	final ArchRule packagesDependDownwardsOnly = Architectures.layeredArchitecture()
		.consideringOnlyDependenciesInLayers()
		.layer("annotation")
		.definedBy("io.shadowcache.annotation")
		.layer("dependency")
		.definedBy("io.shadowcache.dependency")
		.layer("codec")
		.definedBy("io.shadowcache.codec")
		.layer("operation")
		.definedBy("io.shadowcache.operation")
		.layer("key")
		.definedBy("io.shadowcache.key")
		.layer("store")
		.definedBy("io.shadowcache.store")
		.layer("engine")
		.definedBy("io.shadowcache.engine")
		.whereLayer("annotation")
		.mayNotAccessAnyLayer()
		.whereLayer("dependency")
		.mayNotAccessAnyLayer()
		.whereLayer("codec")
		.mayOnlyAccessLayers("dependency")
		.whereLayer("operation")
		.mayOnlyAccessLayers("dependency", "codec")
		.whereLayer("key")
		.mayOnlyAccessLayers("dependency", "codec", "operation")
		.whereLayer("store")
		.mayOnlyAccessLayers("dependency", "key")
		.whereLayer("engine")
		.mayOnlyAccessLayers("dependency", "codec", "operation", "key", "store");

	@ArchTest
	final ArchRule packagesAreFreeOfCycles = slices().matching("io.shadowcache.(*)..").should().beFreeOfCycles();

	@ArchTest
	final ArchRule coreKnowsFewOthers = classes().should()
		.onlyDependOnClassesThat()
		.resideInAnyPackage("io.shadowcache..", "java..", "org.jspecify..", "org.slf4j..",
				"com.github.benmanes.caffeine..");

	@ArchTest
	final ArchRule concreteClassesAreFinal = classes().that()
		.areNotInterfaces()
		.and()
		.areNotEnums()
		.and()
		.areNotAnonymousClasses()
		.and()
		.areNotAssignableTo(Throwable.class)
		.and(describe("are not enum constants", (type) -> !type.isAssignableTo(Enum.class)))
		.should()
		.haveModifier(JavaModifier.FINAL);

	@ArchTest
	final ArchRule onlyWhatAssemblesChoosesClocksAndRandomness = noClasses().that()
		.doNotHaveFullyQualifiedName("io.shadowcache.engine.ShadowCacheBuilder")
		.and()
		.doNotHaveFullyQualifiedName("io.shadowcache.store.InMemoryStoreProvider")
		.should()
		.callMethod(System.class, "currentTimeMillis")
		.orShould()
		.callMethod(System.class, "nanoTime")
		.orShould()
		.callMethod(java.time.Instant.class, "now")
		.orShould()
		.callMethod(java.time.Clock.class, "systemUTC")
		.orShould()
		.dependOnClassesThat()
		.haveFullyQualifiedName("java.util.Random")
		.orShould()
		.dependOnClassesThat()
		.haveFullyQualifiedName("java.security.SecureRandom")
		.orShould()
		.dependOnClassesThat()
		.haveFullyQualifiedName("java.util.concurrent.ThreadLocalRandom");

	@ArchTest
	final ArchRule nothingIsDeserializedByJava = noClasses().should()
		.dependOnClassesThat()
		.haveFullyQualifiedName("java.io.ObjectInputStream");

	private static DescribedPredicate<JavaClass> describe(String text, java.util.function.Predicate<JavaClass> test) {
		return DescribedPredicate.describe(text, test);
	}

}
