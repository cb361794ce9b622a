package io.shadowcache.spring.interceptor;

import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class RowDeclarationTests {

	static Stream<Arguments> brokenRows() {
		String example = "product#{#id}";
		return Stream.of(Arguments.of(BrokenRows.WithoutKey.class, "a table and a key are needed", example),
				Arguments.of(BrokenRows.WithoutTable.class, "a table and a key are needed", example),
				Arguments.of(BrokenRows.WithTextBetween.class, "nothing may stand between", example),
				Arguments.of(BrokenRows.OfAnUnknownParameter.class, "#ids, known are", example),
				Arguments.of(BrokenRows.ThatDoNotParse.class, "no table with SpEL expressions", example),
				Arguments.of(BrokenRows.OfATableNamedAsAWhole.class, "named as a whole", "Name the table alone"),
				Arguments.of(BrokenRows.NamedTwice.class, "by other rows", "product#{#ids}"),
				Arguments.of(BrokenRows.WrittenOnTheResult.class, "#result, known are", example));
	}

	@ParameterizedTest
	@MethodSource("brokenRows")
	void brokenRowsFailAtStartAndSayWhatToWrite(Class<?> bean, String problem, String action) {
		DeclarationException failure = DeclarationTests.failureOf(bean, false);
		assertThat(failure.getDescription()).contains(bean.getSimpleName()).contains(problem);
		assertThat(failure.getAction()).contains(action);
	}

}
