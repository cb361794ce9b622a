package io.shadowcache.codec.format;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import io.shadowcache.codec.CodecException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ParameterizedClass
@EnumSource(Format.class)
class StructureRoundTripTests {

	private final Format format;

	StructureRoundTripTests(Format format) {
		this.format = format;
	}

	@Test
	void recordIsWrittenByComponentInOrder() {
		assertThat(new Declared<Line>() {
		}.encode(new Line(1, new BigDecimal("1.50"), Color.RED)))
			.isEqualTo("{\"id\":1,\"price\":1.50,\"color\":\"RED\"}");
	}

	@Test
	void recordComesBackWithItsComponentsInAnyOrder() {
		assertThat(Declared.decode(Line.class, "{\"color\":\"RED\",\"price\":1.50,\"id\":1}"))
			.isEqualTo(new Line(1, new BigDecimal("1.50"), Color.RED));
	}

	@Test
	void componentIsReadFromTheFieldNotFromTheAccessor() {
		assertThat(this.format.roundTrip(Shy.class, new Shy("secret"))).isEqualTo(new Shy("secret"));
	}

	@Test
	void recordWithoutComponentsComesBack() {
		assertThat(this.format.roundTrip(Nothing.class, new Nothing())).isEqualTo(new Nothing());
	}

	@Test
	void enumConstantComesBackByNameWhateverItPrints() {
		for (Color color : Color.values()) {
			assertThat(this.format.roundTrip(Color.class, color)).isSameAs(color);
		}
	}

	@Test
	void genericRecordComesBack() {
		Slice<Line> value = new Slice<>(List.of(new Line(1, BigDecimal.ONE, Color.GREEN)), new Line[0], null);

		Slice<Line> decoded = new Declared<Slice<Line>>(this.format) {
		}.roundTrip(value);

		assertThat(decoded.items()).isEqualTo(value.items());
		assertThat(decoded.array()).isExactlyInstanceOf(Line[].class).isEmpty();
	}

	@Test
	void treeComesBack() {
		Tree tree = new Tree("a", List.of(new Tree("b", List.of()), new Tree("c", List.of(new Tree("d", List.of())))));

		assertThat(this.format.roundTrip(Tree.class, tree)).isEqualTo(tree);
	}

	@Test
	void failureNamesThePlace() {
		assertThatExceptionOfType(CodecException.class)
			.isThrownBy(
					() -> Declared.decode(Tree.class, "{\"name\":\"a\",\"children\":[{\"name\":1,\"children\":[]}]}"))
			.withMessageContaining("Tree cannot be decoded at /children/0/name");
	}

	@Test
	void fieldsThatDoNotMatchAreRefused() {
		for (String json : new String[] { "{\"id\":1,\"price\":1.5}",
				"{\"id\":1,\"price\":1.5,\"color\":\"RED\",\"more\":1}",
				"{\"id\":1,\"id\":1,\"price\":1.5,\"color\":\"RED\"}", "{\"id\":null,\"price\":1.5,\"color\":\"RED\"}",
				"{\"id\":1,\"price\":1.5,\"color\":\"red\"}", "{\"id\":1,\"price\":1.5,\"color\":0}", "null", "[]", "",
				"{\"id\":1,\"price\":1.5,\"color\":\"RED\"} 1", "{\"id\":1,\"price\":1.5,\"color\":\"RED\"}}" }) {
			assertThatExceptionOfType(CodecException.class).as(json)
				.isThrownBy(() -> Declared.decode(Line.class, json));
		}
	}

	@Test
	void missingFieldThatAcceptsAnythingIsRefused() {
		assertThatExceptionOfType(CodecException.class).isThrownBy(() -> Declared.decode(Box.class, "{}"))
			.withMessageContaining("'content'")
			.withMessageContaining("is missing");
	}

	@Test
	void exceptionOfAConstructorIsAFailureToDecode() {
		assertThatExceptionOfType(CodecException.class)
			.isThrownBy(() -> Declared.decode(Tree.class, "{\"name\":null,\"children\":[]}"))
			.havingRootCause()
			.isInstanceOf(NullPointerException.class);
	}

	@Test
	void objectsThatContainEachOtherAreRefused() {
		Node node = new Node();
		node.next = node;

		assertThatExceptionOfType(CodecException.class).isThrownBy(() -> this.format.roundTrip(Node.class, node));
	}

	@Test
	void stackThatOverflowsIsAFailureToEncode() throws InterruptedException {
		Node node = new Node();
		node.next = node;
		List<Throwable> failures = new ArrayList<>();
		Thread thread = new Thread(null, () -> {
			try {
				this.format.roundTrip(Node.class, node);
			}
			catch (Throwable ex) {
				failures.add(ex);
			}
		}, "small", 150_000);
		thread.start();
		thread.join();

		assertThat(failures).singleElement().isInstanceOf(CodecException.class);
	}

	record Line(long id, BigDecimal price, Color color) {
	}

	record Box(Object content) {
	}

	record Nothing() {
	}

	record Shy(String text) {

		@Override
		public String text() {
			return "***";
		}

	}

	record Slice<T>(List<T> items, T[] array, Slice<T> next) {
	}

	record Tree(String name, List<Tree> children) {

		Tree {
			Objects.requireNonNull(name);
		}

	}

	enum Color {

		RED, GREEN {
			@Override
			public String toString() {
				return "RED";
			}
		}

	}

	static class Node {

		private Node next;

	}

}
