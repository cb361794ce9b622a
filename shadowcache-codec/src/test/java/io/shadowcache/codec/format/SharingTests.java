package io.shadowcache.codec.format;

import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.shadowcache.annotation.ImmutableValue;
import io.shadowcache.codec.TypeCodec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which values may be decoded once for many callers.
 */
class SharingTests {

	@ParameterizedTest
	@ValueSource(classes = { String.class, long.class, Integer.class, BigDecimal.class, LocalDateTime.class, Kind.class,
			Row.class, Node.class, Declared.class })
	void valueThatNeverChangesIsGivenToEveryCaller(Class<?> type) {
		TypeCodec codec = new JsonValueCodec().forType(type);
		Object kept = new Object();
		assertThat(codec.isShareable()).isTrue();
		assertThat(codec.share(kept)).isSameAs(kept);
	}

	@ParameterizedTest
	@ValueSource(classes = { byte[].class, int[].class, Date.class, Holder.class, Bean.class })
	void valueThatCanChangeIsDecodedForEachCaller(Class<?> type) {
		assertThat(new JsonValueCodec().forType(type).isShareable()).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "beans", "map", "anything", "optionalBean" })
	void containerOfValuesThatCanChangeIsDecodedForEachCaller(String method) throws Exception {
		assertThat(codecOf(method).isShareable()).isFalse();
	}

	@Test
	void optionalValueThatNeverChangesIsGivenToEveryCaller() throws Exception {
		Optional<Row> kept = Optional.of(new Row(1, "one", Kind.NEW, null));
		assertThat(codecOf("optionalRow").share(kept)).isSameAs(kept);
	}

	@Test
	void listIsGivenToEachCallerAsACopyOfTheClassThatAHitHas() throws Exception {
		TypeCodec codec = codecOf("rows");
		byte[] bytes = codec.encode(List.of(new Row(1, "one", Kind.NEW, BigDecimal.TEN)));
		Object kept = codec.decode(bytes, 0, bytes.length);
		Object first = codec.share(kept);
		((List<?>) first).clear();
		assertThat(codec.share(kept)).isExactlyInstanceOf(ArrayList.class)
			.isEqualTo(codec.decode(bytes, 0, bytes.length));
	}

	@Test
	void setIsGivenToEachCallerAsACopyInTheSameOrder() throws Exception {
		TypeCodec codec = codecOf("names");
		byte[] bytes = codec.encode(new LinkedHashSet<>(List.of("z", "a", "m")));
		Object kept = codec.decode(bytes, 0, bytes.length);
		((Set<?>) codec.share(kept)).clear();
		assertThat((Set<?>) codec.share(kept)).isExactlyInstanceOf(LinkedHashSet.class).hasToString("[z, a, m]");
	}

	private static TypeCodec codecOf(String method) throws NoSuchMethodException {
		Type type = Queries.class.getDeclaredMethod(method).getGenericReturnType();
		return new JsonValueCodec().forType(type);
	}

	enum Kind {

		NEW, OLD

	}

	record Row(long id, String name, Kind kind, BigDecimal price) {

	}

	record Node(String name, Node next) {

	}

	record Holder(List<String> names) {

	}

	@ImmutableValue
	record Declared(List<String> names) {

		Declared {
			names = List.copyOf(names);
		}

	}

	static final class Bean {

		String name;

	}

	interface Queries {

		List<Row> rows();

		Set<String> names();

		Optional<Row> optionalRow();

		Optional<Bean> optionalBean();

		List<Bean> beans();

		Map<String, String> map();

		List<Object> anything();

	}

}
