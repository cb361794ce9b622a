package io.shadowcache.codec.format;

import java.io.InputStream;
import java.io.Reader;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import io.shadowcache.codec.UnsupportedTypeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RefusedTypesTests {

	static Stream<Type> queries() {
		return Stream.of(Queries.class.getDeclaredMethods()).map((method) -> method.getGenericReturnType());
	}

	@ParameterizedTest
	@MethodSource("queries")
	void refusalNamesTheTypeAndSaysWhatToDo(Type type) {
		assertThatExceptionOfType(UnsupportedTypeException.class).isThrownBy(() -> new JsonValueCodec().forType(type))
			.satisfies(
					(ex) -> assertThat(ex.getMessage()).matches(".* (is|has|can|extends|cannot) .+(:|has no end).+"));
	}

	@Test
	void refusalSaysWhereTheTypeIs() {
		refuses(Order.class).isEqualTo("component 'files' of %s, element of java.util.List<java.io.InputStream>: "
				+ "java.io.InputStream is open to something outside of it: declare byte[] or String with its content",
				Order.class.getName());
	}

	@Test
	void refusalOfARawTypeSaysWhichArguments() {
		refuses(List.class).contains("java.util.List is raw: declare its type arguments");
	}

	@Test
	void refusalOfFinalFieldsSaysHowToMakeTheObject() {
		refuses(Sealed.class).contains("-parameters");
	}

	@Test
	void recordAsKeyIsRefused() {
		refuses(ByRecord.class).contains("key of java.util.Map<", "is no scalar");
	}

	private static org.assertj.core.api.AbstractStringAssert<?> refuses(Type type) {
		try {
			new JsonValueCodec().forType(type);
		}
		catch (UnsupportedTypeException ex) {
			return assertThat(ex.getMessage());
		}
		throw new AssertionError(type + " is not refused");
	}

	record Order(List<InputStream> files) {
	}

	record ByRecord(Map<Order, String> map) {
	}

	record Endless<T>(Endless<List<T>> next) {
	}

	sealed interface Shape {

	}

	record Circle(int radius) implements Shape {
	}

	static final class Sealed {

		private final String id = "x".repeat(2);

	}

	abstract static class Part {

	}

	static class MyList extends ArrayList<String> {

	}

	static class Hiding extends HidingBase {

		String name;

	}

	static class HidingBase {

		String name;

	}

	class Inner {

	}

	static class Failure extends RuntimeException {

	}

	@SuppressWarnings("rawtypes")
	interface Queries<T> {

		void nothing();

		Void none();

		Stream<String> stream();

		Iterator<String> iterator();

		InputStream bytes();

		Reader text();

		Future<String> later();

		Calendar calendar();

		Number number();

		Class<?> type();

		Throwable failure();

		Failure ownFailure();

		java.sql.Connection connection();

		java.sql.ResultSet rows();

		List raw();

		Map rawMap();

		List<?> anything();

		List<? extends Number> numbers();

		T variable();

		T[] variables();

		Shape shape();

		Part part();

		Comparable<String> comparable();

		CharSequence characters();

		Runnable lambda();

		MyList myList();

		Hiding hiding();

		Inner inner();

		Endless<String> endless();

		Map<Object, String> byObject();

		Map<List<String>, String> byList();

		Map<byte[], String> byBytes();

		Optional2 local();

		java.util.TimeZone zone();

		java.util.concurrent.atomic.AtomicInteger counter();

		Enum<?> anyEnum();

	}

	record Optional2(java.util.Optional<Runnable> code) {
	}

}
