package io.shadowcache.spring.bytecode;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Supplier;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SelfInvocationFinderTests {

	@Test
	void callsOnThisAreFoundAlsoInLambdasMethodReferencesAndBehindBranches() {
		assertThat(callers(Calls.class)).containsExactlyInAnyOrder("direct", "inLambda", "behindBranch",
				"withWideArguments", "inTry", "inSwitch", "byReference");
	}

	@Test
	void callsOnOtherInstancesAreNot() {
		assertThat(callers(Others.class)).isEmpty();
	}

	@Test
	void inheritedCallsAreFoundOnTheSubclass() {
		assertThat(find(Sub.class)).extracting(SelfInvocation::caller).containsExactly("Super.inherited");
	}

	@Test
	void defaultMethodsOfInterfacesAreSearched() {
		assertThat(callers(Repository.class)).containsExactly("twice", "twice");
	}

	@Test
	void lineIsThatOfTheCall() {
		assertThat(find(Calls.class)).allSatisfy((call) -> assertThat(call.line()).isPositive());
	}

	private static List<String> callers(Class<?> type) {
		return find(type).stream().map((call) -> call.caller().substring(call.caller().indexOf('.') + 1)).toList();
	}

	private static List<SelfInvocation> find(Class<?> type) {
		List<Method> methods = Arrays.stream(type.getMethods())
			.filter((method) -> method.getName().equals("find"))
			.toList();
		return SelfInvocationFinder.find(type, methods);
	}

	static class Calls {

		private long total;

		public int find(int id) {
			return id;
		}

		public int find(String name, long from, double to) {
			return (int) (from + to);
		}

		int direct() {
			this.total += 2 * this.total - 1;
			return find(1);
		}

		Supplier<Integer> inLambda() {
			return () -> find(2);
		}

		int behindBranch(boolean large) {
			return find(large ? (int) this.total : 3);
		}

		int withWideArguments(long[] values, double[] others) {
			return 1 + find("x", values[0] << 2 | values[1], others[0] * -others[1]);
		}

		int inTry(Object value) {
			synchronized (this) {
				try {
					return (value instanceof String text && text.isEmpty()) ? 0 : find(4);
				}
				catch (IllegalStateException ex) {
					throw new IllegalArgumentException(ex);
				}
			}
		}

		int inSwitch(int kind) {
			return switch (kind) {
				case 1 -> 7;
				case 900 -> find(new int[2][3].length);
				default -> 0;
			};
		}

		IntFunction<Integer> byReference() {
			return this::find;
		}

	}

	static class Others {

		private Others self;

		private Others[] all;

		public int find(int id) {
			return id;
		}

		int throughAField() {
			return this.self.find(1);
		}

		int throughAParameter(Others other) {
			return other.find(other.find(1));
		}

		int throughAnArray() {
			return this.all[0].find(2);
		}

		int ofANewOne() {
			return new Others().find(3);
		}

		IntFunction<Integer> byReferenceToAnother(Others other) {
			return other::find;
		}

		int ofAnotherType(Calls calls) {
			return calls.find(4);
		}

	}

	static class Super {

		public int find(int id) {
			return id;
		}

		int inherited() {
			return find(1);
		}

	}

	static class Sub extends Super {

		@Override
		public int find(int id) {
			return super.find(id);
		}

	}

	interface Repository {

		int find(int id);

		default int twice(int id) {
			return find(id) + find(id);
		}

	}

}
