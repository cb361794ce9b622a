package io.shadowcache.codec.format;

import java.math.BigDecimal;
import java.util.Objects;

import io.shadowcache.codec.CodecException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ParameterizedClass
@EnumSource(Format.class)
class BeanRoundTripTests {

	private final Format format;

	BeanRoundTripTests(Format format) {
		this.format = format;
	}

	@Test
	void beanComesBackWithThePrivateFieldsOfItsSuperclasses() {
		Child child = new Child();
		child.name = "n";
		((Base<?>) child).setId(7);
		child.memo = "m";

		Child decoded = (Child) this.format.roundTrip(Child.class, child);

		assertThat(decoded).usingRecursiveComparison().isEqualTo(child);
		assertThat(new Declared<Child>() {
		}.encode(child)).isEqualTo("{\"id\":7,\"memo\":\"m\",\"name\":\"n\"}");
	}

	@Test
	void classWithFinalFieldsComesBackThroughItsConstructor() {
		Money money = new Money(new BigDecimal("1.50"), "EUR", 3);
		money.note = "x";

		assertThat(this.format.roundTrip(Money.class, money)).isEqualTo(money);
	}

	@Test
	void subclassOfTheDeclaredClassIsRefused() {
		assertThatExceptionOfType(CodecException.class)
			.isThrownBy(() -> this.format.roundTrip(Child.class, new Child() {
			}))
			.withMessageContaining("is declared");
	}

	static class Base<T> {

		private T id;

		@SuppressWarnings("unchecked")
		void setId(Object id) {
			this.id = (T) id;
		}

	}

	static class Child extends Base<Integer> {

		String name;

		transient String memo;

		static String ignored = "x";

	}

	static final class Money {

		private final BigDecimal amount;

		private final String currency;

		private final int digits;

		private String note;

		Money(BigDecimal amount, String currency, int digits) {
			this.amount = amount;
			this.currency = currency;
			this.digits = digits;
		}

		Money(String other) {
			this(new BigDecimal(other), "USD", 0);
		}

		@Override
		public boolean equals(Object other) {
			return other instanceof Money money && money.amount.equals(this.amount)
					&& money.currency.equals(this.currency) && money.digits == this.digits
					&& Objects.equals(money.note, this.note);
		}

		@Override
		public int hashCode() {
			return this.amount.hashCode();
		}

	}

}
