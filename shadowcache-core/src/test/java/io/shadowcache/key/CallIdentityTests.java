package io.shadowcache.key;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import io.shadowcache.operation.QueryOperation;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Identities may only be equal where keys are.
 */
class CallIdentityTests {

	private static final QueryOperation QUERY = Example.query("q", "m", 1);

	private final KeyGenerator keys = new KeyGenerator("shop:db", List.of());

	@Test
	void callsOfDifferentKeysAreNeverEqual() {
		List<Object> values = new ArrayList<>(DistinctValues.all());
		values.addAll(List.of(new Example.Point(1, 2), new Example.Point(2, 1), new Example.Pair(1, 2),
				new Example.Pair(new Example.Point(1, 2), null), new Example.Pair(1L, 2), UUID.randomUUID()));
		for (Object one : values) {
			for (Object other : values) {
				CallIdentity first = this.keys.identityOf(QUERY, one);
				CallIdentity second = this.keys.identityOf(QUERY, other);
				if (first != null && second != null && first.equals(second)) {
					assertThat(this.keys.keyFor(QUERY, one)).isEqualTo(this.keys.keyFor(QUERY, other));
				}
			}
		}
	}

	@Test
	void equalArgumentsAreEqualCalls() {
		List<Object[]> calls = List.of(new Object[] { 1L, "a" }, new Object[] { new Example.Point(1, 2), null },
				new Object[] { Double.NaN, -0D }, new Object[] { new BigDecimal("1.0"), Example.Colour.GREEN },
				new Object[0]);
		for (Object[] arguments : calls) {
			CallIdentity one = this.keys.identityOf(QUERY, arguments.clone());
			assertThat(one).isNotNull().isEqualTo(this.keys.identityOf(QUERY, arguments.clone()));
			assertThat(this.keys.keyFor(one)).isEqualTo(this.keys.keyFor(QUERY, arguments));
		}
	}

	@Test
	void whatEqualsTakesForOneIsToldApart() {
		assertThat(identity(new Loose("a"))).isNotEqualTo(identity(new Loose("b")));
		assertThat(identity(0D)).isNotEqualTo(identity(-0D));
		assertThat(identity(new BigDecimal("1.0"))).isNotEqualTo(identity(new BigDecimal("1.00")));
		assertThat(identity(1)).isNotEqualTo(identity(1L));
		assertThat(this.keys.identityOf(QUERY, 1L, null)).isNotEqualTo(this.keys.identityOf(QUERY, 1L));
		assertThat(identity(1L)).isNotEqualTo(this.keys.identityOf(Example.query("q", "m", 1), 1L));
	}

	@Test
	void mutableValuesAndContainersNeedTheirKey() {
		List<Object> values = List.of(List.of(1), Map.of(), Optional.of(1), new Date(0), new int[] { 1 },
				new StringBuilder("a"), new Example.Pair(1, new ArrayList<>()), new Number[0]);
		assertThat(values).allSatisfy((value) -> assertThat(this.keys.identityOf(QUERY, value)).isNull());
	}

	@Test
	void longTextsAndNumbersNeedTheirKey() {
		assertThat(identity("x".repeat(256))).isNotNull();
		assertThat(identity("x".repeat(257))).isNull();
		assertThat(this.keys.identityOf(QUERY, "x".repeat(200), "x".repeat(100))).isNull();
		assertThat(identity(new Example.Pair("x".repeat(200), "x".repeat(100)))).isNull();
		assertThat(identity(BigInteger.ONE.shiftLeft(3000))).isNull();
		assertThat(identity(new BigDecimal(BigInteger.ONE.shiftLeft(3000)))).isNull();
	}

	@Test
	void valuesOfATypeWithAnEncoderNeedTheirKey() {
		KeyGenerator encoding = new KeyGenerator("shop:db", List.of(new LengthOfText()));
		assertThat(encoding.identityOf(QUERY, "a")).isNull();
		assertThat(encoding.identityOf(QUERY, 1L)).isNotNull();
	}

	@Test
	void contextTellsCallsApart() {
		KeyGenerator one = new KeyGenerator("shop:db", List.of(), List.of(contributor("tenant", "a")));
		KeyGenerator other = new KeyGenerator("shop:db", List.of(), List.of(contributor("tenant", "b")));
		assertThat(one.identityOf(QUERY, 1L)).isEqualTo(one.identityOf(QUERY, 1L))
			.isNotEqualTo(other.identityOf(QUERY, 1L));
		KeyGenerator list = new KeyGenerator("shop:db", List.of(), List.of(contributor("roles", List.of("a"))));
		assertThat(list.identityOf(QUERY, 1L)).isNull();
	}

	@Test
	void keyIsMadeOfTheContextThatTheIdentityWasMadeOf() {
		AtomicInteger turns = new AtomicInteger();
		KeyGenerator generator = new KeyGenerator("shop:db", List.of(),
				List.of(changing("turn", turns::incrementAndGet)));
		CallIdentity first = generator.identityOf(QUERY, 1L);
		assertThat(generator.keyFor(first)).isEqualTo(generator.keyFor(first));
		CallIdentity second = generator.identityOf(QUERY, 1L);
		assertThat(second).isNotEqualTo(first);
		assertThat(generator.keyFor(second)).isNotEqualTo(generator.keyFor(first));
	}

	@Test
	void whatIsKeptDoesNotChangeWithTheArguments() {
		Object[] arguments = { 1L };
		CallIdentity kept = this.keys.identityOf(QUERY, arguments).kept();
		arguments[0] = 2L;
		assertThat(kept).isEqualTo(identity(1L));
		assertThat(this.keys.keyFor(kept)).isEqualTo(this.keys.keyFor(QUERY, 1L));
	}

	@Test
	void callsOfEqualHashesAreOrdered() {
		CallIdentity one = identity("AaAa");
		CallIdentity other = identity("BBBB");
		assertThat(one).hasSameHashCodeAs(other).isNotEqualTo(other).isLessThan(other);
		assertThat(identity((Object) null)).isLessThan(one);
		assertThat(identity(1)).isLessThan(identity(1L));
	}

	@Test
	void argumentsAreNotShown() {
		assertThat(identity("secret")).hasToString("CallIdentity[q]");
	}

	private CallIdentity identity(Object argument) {
		return this.keys.identityOf(QUERY, argument);
	}

	private static KeyContributor contributor(String name, Object value) {
		return changing(name, () -> value);
	}

	private static KeyContributor changing(String name, Supplier<Object> value) {
		return new KeyContributor() {

			@Override
			public String name() {
				return name;
			}

			@Override
			public Object current() {
				return value.get();
			}

		};
	}

	private record Loose(String text) {

		@Override
		public boolean equals(Object other) {
			return other instanceof Loose;
		}

		@Override
		public int hashCode() {
			return 1;
		}

	}

	private static final class LengthOfText implements ArgumentEncoder {

		@Override
		public boolean supports(Class<?> type) {
			return type == String.class;
		}

		@Override
		public Object replace(Object argument) {
			return ((String) argument).length();
		}

	}

}
