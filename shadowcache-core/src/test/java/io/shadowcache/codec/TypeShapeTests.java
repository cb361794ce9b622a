package io.shadowcache.codec;

import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class TypeShapeTests {

	private static final String RECORD = "record Row(long id, List<String> tags) {}";

	@Test
	void shapeOfTheSameSourceInAnotherClassLoaderIsTheSame() {
		assertThat(shape(RECORD)).isEqualTo(shape(RECORD));
	}

	@Test
	void shapeIsTheSameInEveryProcess() {
		assertThat(TypeShape.of(SourceLoader.row(RECORD), "json")).isEqualTo(2937286984360241806L);
	}

	@Test
	void shapeOfAnotherFormatIsAnother() {
		assertThat(TypeShape.of(String.class, "json")).isNotEqualTo(TypeShape.of(String.class, "fast"));
	}

	@Test
	void orderOfTheFieldsOfAClassDoesNotMatter() {
		assertThat(shape("class Row { int a; long b; }")).isEqualTo(shape("class Row { long b; int a; }"));
	}

	@Test
	void staticFieldsAndMethodsDoNotMatter() {
		assertThat(shape("record Row(int a) {}"))
			.isEqualTo(shape("record Row(int a) { static int count; int twice() { return 2 * a; } }"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { //
			"record Row(long id) {} | record Row(long number) {}", "record Row(long id) {} | record Row(int id) {}",
			"record Row(long id) {} | record Row(Long id) {}",
			"record Row(long id) {} | record Row(long id, String name) {}",
			"record Row(int a, int b) {} | record Row(int b, int a) {}", "record Row(int a) {} | class Row { int a; }",
			"record Row(List<String> a) {} | record Row(List<Integer> a) {}",
			"record Row(List<String> a) {} | record Row(Set<String> a) {}",
			"record Row(int[] a) {} | record Row(int[][] a) {}",
			"record Row(In a) {} record In(int x) {} | record Row(In a) {} record In(int y) {}",
			"record Row(In[] a) {} record In(int x) {} | record Row(In[] a) {} record In(int y) {}",
			"record Row(List<In> a) {} record In(int x) {} | record Row(List<In> a) {} record In(int y) {}",
			"record Row(List<? extends In> a) {} class In { int x; } | record Row(List<? extends In> a) {} class In { int y; }",
			"record Row(List<In>[] a) {} record In(int x) {} | record Row(List<In>[] a) {} record In(int y) {}",
			"enum Row { A, B } | enum Row { A, B, C }", "enum Row { A, B } | enum Row { A, X }",
			"enum Row { A, B } | enum Row { B, A }",
			"record Row(E a) {} enum E { A } | record Row(E a) {} enum E { A, B }",
			"class Row extends Base {} class Base { int x; } | class Row extends Base {} class Base { long x; }",
			"class Row extends Base<Long> {} class Base<T> { T x; } | class Row extends Base<String> {} class Base<T> { T x; }",
			"class Row extends Base { int a; } class Base { } | class Row extends Base { } class Base { int a; }",
			"sealed interface Row {} record A(int x) implements Row {} | sealed interface Row {} record A(long x) implements Row {}",
			"sealed interface Row {} record A() implements Row {} | sealed interface Row {} record A() implements Row {} record B() implements Row {}" })
	void shapeOfAChangedTypeIsAnother(String before, String after) {
		assertThat(shape(before)).isNotEqualTo(shape(after));
	}

	@Test
	void shapeOfATypeThatContainsItselfEnds() {
		assertThat(shape("record Row(Row parent, List<Row> children) {}"))
			.isNotEqualTo(shape("record Row(Row parent, Set<Row> children) {}"));
	}

	@Test
	void shapeOfTypesThatContainEachOtherEnds() {
		assertThat(shape("record Row(Other other) {} record Other(Row row, Map<Row, Other> all) {}"))
			.isNotEqualTo(shape("record Row(Other other) {} record Other(Row row, Map<Other, Row> all) {}"));
	}

	@Test
	void shapeOfATypeWithABoundOfItselfEnds() {
		assertThat(shape("class Row<T extends Comparable<? super T>> { T value; Class<? extends Row<?>> type; }"))
			.isNotEqualTo(
					shape("class Row<T extends Comparable<? super T>> { T other; Class<? extends Row<?>> type; }"));
	}

	@Test
	void anotherTypeArgumentOfTheResultIsAnotherShape() {
		assertThat(List.of(result("strings"), result("numbers"), result("named"))
			.stream()
			.map((type) -> TypeShape.of(type, "json"))
			.distinct()).hasSize(3);
	}

	private static long shape(String source) {
		return TypeShape.of(SourceLoader.row(source), "json");
	}

	private static Type result(String method) {
		try {
			return Queries.class.getDeclaredMethod(method).getGenericReturnType();
		}
		catch (NoSuchMethodException ex) {
			throw new IllegalArgumentException(method, ex);
		}
	}

	interface Queries {

		List<String> strings();

		List<Integer> numbers();

		Map<String, List<Integer>> named();

	}

}
