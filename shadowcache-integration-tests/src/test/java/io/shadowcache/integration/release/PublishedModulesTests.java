package io.shadowcache.integration.release;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What Maven Central demands of the modules that are published.
 */
class PublishedModulesTests {

	private static final String BOM = "shadowcache-bom";

	@ParameterizedTest
	@ValueSource(strings = { "url", "licenses/license/name", "licenses/license/url", "developers/developer/name",
			"scm/connection", "scm/developerConnection", "scm/url", "issueManagement/url" })
	void theParentSaysForAllModules(String element) {
		assertThat(Pom.parent().texts("/project/" + element)).isNotEmpty().noneMatch(String::isBlank);
	}

	@ParameterizedTest
	@MethodSource("published")
	void everyPublishedModuleHasANameAndADescriptionOfItsOwn(String module) {
		Pom pom = Pom.of(module);
		assertThat(pom.texts("/project/name")).singleElement().asString().startsWith("ShadowCache ");
		assertThat(pom.texts("/project/description")).singleElement().asString().endsWith(".");
	}

	@Test
	void theBomListsEveryPublishedModuleAndNoOther() {
		List<String> listed = new ArrayList<>(
				Pom.of(BOM).texts("/project/dependencyManagement/dependencies/dependency/artifactId"));
		listed.add(BOM);
		assertThat(listed).containsExactlyInAnyOrderElementsOf(published().toList());
	}

	@Test
	void theUploadLeavesOutTheParentAndEveryModuleThatIsNotPublished() {
		List<String> unpublished = new ArrayList<>(modules());
		unpublished.removeAll(published().toList());
		unpublished.add("shadowcache-parent");
		assertThat(Pom.parent().texts("//excludeArtifact")).containsExactlyInAnyOrderElementsOf(unpublished);
	}

	static Stream<String> published() {
		return modules().stream()
			.filter((module) -> !Pom.of(module).texts("/project/properties/maven.deploy.skip").contains("true"));
	}

	private static List<String> modules() {
		return Pom.parent().texts("/project/modules/module");
	}

}
