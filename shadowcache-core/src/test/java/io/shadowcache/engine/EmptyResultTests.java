package io.shadowcache.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class EmptyResultTests {

	@Test
	void whatHoldsNothingIsEmpty() {
		assertThat(List.of(Optional.empty(), List.of(), Map.of(), new int[0], new Object[0])).allMatch(EmptyResult::is);
		assertThat(EmptyResult.is(null)).isTrue();
	}

	@Test
	void everythingElseIsNot() {
		assertThat(List.of(Optional.of(1), List.of(1), Map.of(1, 1), new int[1], "", 0, false))
			.noneMatch(EmptyResult::is);
	}

}
