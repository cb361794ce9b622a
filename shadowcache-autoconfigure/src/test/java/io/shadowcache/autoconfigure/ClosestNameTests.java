package io.shadowcache.autoconfigure;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of {@link ClosestName}.
 */
class ClosestNameTests {

	private static final List<String> NAMES = List.of("ProductRepository.findById", "ProductRepository.findAll",
			"salaries");

	@Test
	void aTypoIsCorrected() {
		assertThat(ClosestName.of("ProductRepository.findByID_", NAMES)).isEqualTo("ProductRepository.findById");
		assertThat(ClosestName.of("salries", NAMES)).isEqualTo("salaries");
	}

	@Test
	void aNameLikeNoOtherIsNotCorrected() {
		assertThat(ClosestName.of("Airline.top", NAMES)).isNull();
	}

}
