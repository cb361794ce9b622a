package io.shadowcache.compat.cacheaside;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * TIME as Python prints a {@code timedelta}: negative ones count back from whole days.
 */
final class PythonTimedelta {

	private static final Pattern TIME = Pattern.compile("(-?)(\\d+):(\\d+):(\\d+)(?:\\.(\\d{1,6}))?");

	private static final long MICROS = 1_000_000;

	private static final long MICROS_OF_DAY = 24 * 60 * 60 * MICROS;

	private PythonTimedelta() {
	}

	static String of(String text) {
		Matcher time = TIME.matcher(text);
		if (!time.matches()) {
			return text;
		}
		String fraction = ((time.group(5) != null) ? time.group(5) : "") + "000000";
		long seconds = (Long.parseLong(time.group(2)) * 60 + Long.parseLong(time.group(3))) * 60
				+ Long.parseLong(time.group(4));
		long micros = seconds * MICROS + Long.parseLong(fraction.substring(0, 6));
		return print(time.group(1).isEmpty() ? micros : -micros);
	}

	private static String print(long micros) {
		long days = Math.floorDiv(micros, MICROS_OF_DAY);
		long rest = Math.floorMod(micros, MICROS_OF_DAY);
		long seconds = rest / MICROS;
		String clock = "%d:%02d:%02d".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60);
		String fraction = (rest % MICROS == 0) ? "" : ".%06d".formatted(rest % MICROS);
		String plural = (Math.abs(days) == 1) ? "" : "s";
		return ((days == 0) ? "" : "%d day%s, ".formatted(days, plural)) + clock + fraction;
	}

}
