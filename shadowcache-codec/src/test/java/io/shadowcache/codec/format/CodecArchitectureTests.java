package io.shadowcache.codec.format;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

@AnalyzeClasses(packages = "io.shadowcache.codec.format", importOptions = ImportOption.DoNotIncludeTests.class)
class CodecArchitectureTests {

	@ArchTest
	final ArchRule dependsOnTheCoreAndOnTheStreamingPartOfJacksonOnly = classes().should()
		.onlyDependOnClassesThat()
		.resideInAnyPackage("io.shadowcache.codec..", "io.shadowcache.annotation", "tools.jackson.core..",
				"org.jspecify.annotations", "java..");

	@ArchTest
	final ArchRule onlyTheCodecAndItsMapFormsAreVisible = classes().that()
		.arePublic()
		.should()
		.haveNameMatching(".*\\.(BinaryValueCodec|CompressingValueCodec|JsonValueCodec|MapForm)");

}
