package io.shadowcache.codec.format;

import java.sql.Date;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Coders of the date types of JDBC. A {@link Timestamp} is a moment. A {@link Date} at
 * midnight and a {@link Time} on the first day of the epoch are what JDBC means by them,
 * a local date and a local time; others are moments as well.
 */
final class SqlScalars {

	private SqlScalars() {
	}

	/**
	 * Whether the platform has these types, which are a module of their own.
	 * @return whether this class can be used
	 */
	static boolean isAvailable() {
		try {
			Class.forName("java.sql.Timestamp", false, SqlScalars.class.getClassLoader());
			return true;
		}
		catch (ClassNotFoundException ex) {
			return false;
		}
	}

	static List<Form> forms() {
		return List.of(
				Form.exact("timestamp", Timestamp.class,
						ScalarCoder.of(Timestamp.class, SqlScalars::writeTimestamp, SqlScalars::readTimestamp,
								BinarySqlTimes.TIMESTAMP)),
				Form.exact("sqldate", Date.class,
						ScalarCoder.of(Date.class, SqlScalars::writeDate, SqlScalars::readDate, BinarySqlTimes.DATE)),
				Form.exact("sqltime", Time.class,
						ScalarCoder.of(Time.class, SqlScalars::writeTime, SqlScalars::readTime, BinarySqlTimes.TIME)));
	}

	private static void writeTimestamp(Timestamp value, JsonGenerator out) {
		out.writeStartArray();
		out.writeNumber(value.getTime());
		out.writeNumber(value.getNanos());
		out.writeEndArray();
	}

	private static Timestamp readTimestamp(JsonParser in) {
		Tokens.expect(in, JsonToken.START_ARRAY);
		in.nextToken();
		Timestamp value = new Timestamp(NumberScalars.readLong(in));
		in.nextToken();
		value.setNanos(NumberScalars.readInt(in));
		Tokens.expectNext(in, JsonToken.END_ARRAY);
		return value;
	}

	private static void writeDate(Date value, JsonGenerator out) {
		LocalDate local = value.toLocalDate();
		if (Date.valueOf(local).getTime() == value.getTime()) {
			out.writeString(local.toString());
		}
		else {
			out.writeNumber(value.getTime());
		}
	}

	private static Date readDate(JsonParser in) {
		if (in.currentToken() == JsonToken.VALUE_NUMBER_INT) {
			return new Date(in.getLongValue());
		}
		return Date.valueOf(IsoText.date(Tokens.text(in)));
	}

	private static void writeTime(Time value, JsonGenerator out) {
		LocalTime local = value.toLocalTime();
		if (Time.valueOf(local).getTime() == value.getTime()) {
			out.writeString(local.toString());
		}
		else {
			out.writeNumber(value.getTime());
		}
	}

	private static Time readTime(JsonParser in) {
		if (in.currentToken() == JsonToken.VALUE_NUMBER_INT) {
			return new Time(in.getLongValue());
		}
		return Time.valueOf(IsoText.time(Tokens.text(in)));
	}

}
