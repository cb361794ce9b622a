package io.shadowcache.sample.prompt;

import java.math.BigDecimal;
import java.sql.Types;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;

/**
 * A column as the database describes it.
 *
 * @param name its name as the database writes it
 * @param type its type, one of {@link Types}
 * @param typeName its type as the database calls it
 */
record Column(String name, int type, String typeName) {

	/**
	 * Makes a value of this column's type. So a text is never compared with a number by
	 * the database's own rules, under which MySQL takes {@code 'abc'} for 0.
	 * @param text what was typed
	 * @return the value to bind
	 * @throws LookupException if the text is no such value
	 */
	Object value(String text) {
		try {
			return switch (this.type) {
				case Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT ->
					new BigDecimal(text.strip()).toBigIntegerExact();
				case Types.DECIMAL, Types.NUMERIC -> new BigDecimal(text.strip());
				case Types.REAL, Types.FLOAT, Types.DOUBLE -> new BigDecimal(text.strip()).doubleValue();
				case Types.BIT, Types.BOOLEAN -> truth(text.strip().toLowerCase(Locale.ROOT));
				default -> timeOrText(text);
			};
		}
		catch (ArithmeticException | DateTimeException | NumberFormatException ex) {
			throw new LookupException("Column %s is of type %s, which '%s' is not".formatted(this.name,
					this.typeName.toLowerCase(Locale.ROOT), text));
		}
	}

	private Object timeOrText(String text) {
		return switch (this.type) {
			case Types.DATE -> LocalDate.parse(text.strip());
			case Types.TIME -> LocalTime.parse(text.strip());
			case Types.TIMESTAMP -> LocalDateTime.parse(text.strip().replace(' ', 'T'));
			default -> text;
		};
	}

	private static Boolean truth(String text) {
		return switch (text) {
			case "1", "true" -> true;
			case "0", "false" -> false;
			default -> throw new NumberFormatException(text);
		};
	}

}
