package io.shadowcache.spring.advice;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Figures as people read them.
 */
final class Phrases {

	private static final double MILLIS_PER_SECOND = 1000;

	private static final double SECONDS_PER_MINUTE = 60;

	private static final double KILO = 1024;

	private Phrases() {
	}

	static String percent(double fraction) {
		double percent = fraction * 100;
		return format((percent > 0 && percent < 1) ? "%.1f %%" : "%.0f %%", percent);
	}

	static String millis(double millis) {
		return (millis >= MILLIS_PER_SECOND) ? format("%.1f s", millis / MILLIS_PER_SECOND)
				: format((millis >= 10) ? "%.0f ms" : "%.2f ms", millis);
	}

	static String times(long count, Duration span) {
		double perMinute = count * SECONDS_PER_MINUTE / span.toSeconds();
		return (perMinute >= 1 || count == 0) ? format("%.0f times a minute", perMinute)
				: format("%.0f times an hour", perMinute * SECONDS_PER_MINUTE);
	}

	static String bytes(double bytes) {
		if (bytes >= KILO * KILO) {
			return format("%.1f MB", bytes / (KILO * KILO));
		}
		return (bytes >= KILO) ? format("%.0f kB", bytes / KILO) : format("%.0f bytes", bytes);
	}

	static String duration(Duration duration) {
		long seconds = duration.toSeconds();
		if (seconds == 0) {
			return duration.toMillis() + " ms";
		}
		if (seconds % 3600 == 0) {
			return seconds / 3600 + " h";
		}
		return (seconds % 60 == 0) ? seconds / 60 + " min" : seconds + " s";
	}

	/**
	 * The time that was looked at, in full minutes.
	 */
	static String lately(Duration span) {
		return "in the last %d minutes".formatted(span.toMinutes());
	}

	static String tables(List<String> names) {
		return ((names.size() == 1) ? "table " : "tables ")
				+ names.stream().map("`%s`"::formatted).collect(Collectors.joining(", "));
	}

	private static String format(String pattern, double number) {
		return String.format(Locale.ROOT, pattern, number);
	}

}
