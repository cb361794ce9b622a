package io.shadowcache.codec.format;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import io.shadowcache.codec.CodecException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ParameterizedClass
@EnumSource(Format.class)
class CollectionRoundTripTests {

	private final Format format;

	CollectionRoundTripTests(Format format) {
		this.format = format;
	}

	@Test
	void listsOfAnyClassComeBackInOrderWithTheirNulls() {
		Declared<List<Integer>> list = new Declared<>(this.format) {
		};
		for (List<Integer> value : List.of(List.of(3, 1, 2), Stream.of(3, 1).toList(), Arrays.asList(1, null, 2),
				new LinkedList<>(List.of(1)), List.<Integer>of(), new ArrayList<>(List.of(1, 2, 3)).subList(1, 2))) {
			assertThat(list.roundTrip(value)).isEqualTo(value).isInstanceOf(ArrayList.class);
		}
	}

	@Test
	void setComesBackInTheOrderItHad() {
		Set<Integer> value = new LinkedHashSet<>(Arrays.asList(9, 1, null, 5));

		Set<Integer> decoded = new Declared<Set<Integer>>(this.format) {
		}.roundTrip(value);

		assertThat(decoded).isEqualTo(value).isInstanceOf(LinkedHashSet.class).containsExactly(9, 1, null, 5);
	}

	@Test
	void sortedCollectionsComeBackSorted() {
		assertThat(new Declared<SortedSet<String>>(this.format) {
		}.roundTrip(new TreeSet<>(List.of("b", "a")))).isExactlyInstanceOf(TreeSet.class).containsExactly("a", "b");
		assertThat(new Declared<NavigableMap<BigDecimal, String>>(this.format) {
		}.roundTrip(new TreeMap<>(Map.of(new BigDecimal("1.50"), "x")))).isExactlyInstanceOf(TreeMap.class)
			.containsEntry(new BigDecimal("1.50"), "x");
	}

	@Test
	void orderThatWouldBeLostIsRefused() {
		TreeSet<String> reversed = new TreeSet<>(Comparator.<String>naturalOrder().reversed());
		assertThatExceptionOfType(CodecException.class).isThrownBy(() -> new Declared<TreeSet<String>>(this.format) {
		}.encode(reversed)).withMessageContaining("natural order");
		TreeMap<String, String> blind = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
		assertThatExceptionOfType(CodecException.class)
			.isThrownBy(() -> new Declared<Map<String, String>>(this.format) {
			}.encode(blind))
			.withMessageContaining("not equal");
	}

	@Test
	void collectionComesBackAsTheListOrSetThatItWas() {
		Declared<Collection<Integer>> collection = new Declared<>(this.format) {
		};

		assertThat(collection.roundTrip(List.of(2, 1))).isEqualTo(List.of(2, 1));
		assertThat(collection.roundTrip(Set.of(1, 2))).isEqualTo(Set.of(1, 2));
		assertThat(collection.roundTrip(Map.of(1, 2).values())).isEqualTo(List.of(2));
	}

	@Test
	void queuesComeBackAsTheClassThatTheyWere() {
		Declared<Deque<Integer>> deque = new Declared<>(this.format) {
		};

		assertThat(deque.roundTrip(new ArrayDeque<>(List.of(2, 1)))).isExactlyInstanceOf(ArrayDeque.class)
			.containsExactly(2, 1);
		assertThat(deque.roundTrip(new LinkedList<>(List.of(2, 1)))).isEqualTo(new LinkedList<>(List.of(2, 1)));
		assertThatExceptionOfType(CodecException.class).isThrownBy(() -> new Declared<Queue<Integer>>(this.format) {
		}.encode(new PriorityQueue<>())).withMessageContaining("java.util.PriorityQueue");
	}

	@Test
	void enumCollectionsComeBack() {
		assertThat(new Declared<EnumSet<DayOfWeek>>(this.format) {
		}.roundTrip(EnumSet.of(DayOfWeek.FRIDAY))).isEqualTo(EnumSet.of(DayOfWeek.FRIDAY)).isInstanceOf(EnumSet.class);
		EnumMap<DayOfWeek, Integer> map = new EnumMap<>(Map.of(DayOfWeek.FRIDAY, 1));
		assertThat(new Declared<EnumMap<DayOfWeek, Integer>>(this.format) {
		}.roundTrip(map)).isExactlyInstanceOf(EnumMap.class).isEqualTo(map);
	}

	@Test
	void nestedGenericsComeBack() {
		Map<String, List<Optional<BigDecimal>>> value = Map.of("a",
				List.of(Optional.of(new BigDecimal("1.50")), Optional.empty()), "b", List.of());

		assertThat(new Declared<Map<String, List<Optional<BigDecimal>>>>(this.format) {
		}.roundTrip(value)).isEqualTo(value);
	}

	@Test
	void emptyOptionalDiffersFromNullAtEveryDepth() {
		List<Optional<Optional<Integer>>> value = Arrays.asList(null, Optional.empty(), Optional.of(Optional.empty()),
				Optional.of(Optional.of(1)));

		assertThat(new Declared<List<Optional<Optional<Integer>>>>(this.format) {
		}.roundTrip(value)).isEqualTo(value);
	}

	@Test
	void optionalNumbersComeBack() {
		assertThat(this.format.roundTrip(OptionalInt.class, OptionalInt.of(1))).isEqualTo(OptionalInt.of(1));
		assertThat(this.format.roundTrip(OptionalLong.class, OptionalLong.empty())).isEqualTo(OptionalLong.empty());
		assertThat(this.format.roundTrip(OptionalDouble.class, OptionalDouble.of(-0.0)))
			.isEqualTo(OptionalDouble.of(-0.0));
	}

	@Test
	void arraysComeBack() {
		for (Object value : new Object[] { new int[] { 1, 2 }, new long[0], new double[] { -0.0, Double.NaN },
				new boolean[] { true }, new short[] { 1 }, new float[] { 1.5f }, new String[] { "a", null },
				new int[][] { { 1 }, null, {} }, new byte[][] { { 1 }, {} } }) {
			Object decoded = this.format.roundTrip(value.getClass(), value);
			assertThat(decoded).isExactlyInstanceOf(value.getClass());
			assertThat(Arrays.deepEquals(new Object[] { decoded }, new Object[] { value })).isTrue();
		}
		assertThat(new Declared<Optional<Integer>[]>(this.format) {
		}.roundTrip(optionals())).isEqualTo(optionals());
	}

	@SuppressWarnings("unchecked")
	private static Optional<Integer>[] optionals() {
		return new Optional[] { Optional.of(1), Optional.empty() };
	}

	@Test
	void elementOfAnotherTypeThanDeclaredIsRefused() {
		@SuppressWarnings({ "unchecked", "rawtypes" })
		List<Long> polluted = (List) List.of(1);

		assertThatExceptionOfType(CodecException.class).isThrownBy(() -> new Declared<List<Long>>(this.format) {
		}.encode(polluted)).withMessageContaining("java.lang.Long").withMessageContaining("java.lang.Integer");
	}

	@Test
	void elementThatOccursTwiceInASetIsRefused() {
		assertThatExceptionOfType(CodecException.class).isThrownBy(() -> new Declared<Set<Integer>>() {
		}.decode("[1,1]"));
		assertThatExceptionOfType(CodecException.class).isThrownBy(() -> new Declared<Map<String, Integer>>() {
		}.decode("{\"a\":1,\"a\":2}"));
		assertThatExceptionOfType(CodecException.class).isThrownBy(() -> new Declared<Map<Integer, Integer>>() {
		}.decode("[1,1,1,2]"));
	}

}
