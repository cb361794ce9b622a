package io.shadowcache.codec.format;

import java.sql.Date;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * The date types of JDBC as bytes, which mean what they mean as JSON: a flag tells a
 * local date or time from a moment.
 */
final class BinarySqlTimes {

	private static final int NANOS = 1_000_000_000;

	static final BinaryForm<Timestamp> TIMESTAMP = new BinaryForm<>((value, out) -> {
		out.writeNumber(value.getTime());
		out.writeSize(value.getNanos());
	}, BinarySqlTimes::readTimestamp);

	static final BinaryForm<Date> DATE = new BinaryForm<>((value, out) -> {
		LocalDate local = value.toLocalDate();
		boolean isLocal = Date.valueOf(local).getTime() == value.getTime();
		out.writeBoolean(isLocal);
		if (isLocal) {
			BinaryTimes.DATE.writer().accept(local, out);
		}
		else {
			out.writeNumber(value.getTime());
		}
	}, (in) -> in.readBoolean() ? Date.valueOf(BinaryTimes.DATE.reader().apply(in)) : new Date(in.readNumber()));

	static final BinaryForm<Time> TIME = new BinaryForm<>((value, out) -> {
		LocalTime local = value.toLocalTime();
		boolean isLocal = Time.valueOf(local).getTime() == value.getTime();
		out.writeBoolean(isLocal);
		if (isLocal) {
			BinaryTimes.TIME.writer().accept(local, out);
		}
		else {
			out.writeNumber(value.getTime());
		}
	}, (in) -> in.readBoolean() ? Time.valueOf(BinaryTimes.TIME.reader().apply(in)) : new Time(in.readNumber()));

	private BinarySqlTimes() {
	}

	private static Timestamp readTimestamp(BinaryInput in) {
		Timestamp value = new Timestamp(in.readNumber());
		value.setNanos(in.readIndex(NANOS));
		return value;
	}

}
