package io.shadowcache.sample.load;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How many of the calls are of which kind.
 *
 * @param shares a positive share for each kind that occurs
 */
public record Mix(Map<CallKind, Integer> shares) {

	static final String STANDARD = "point=70,join=24,report=5,write=1";

	public Mix {
		shares = Map.copyOf(shares);
	}

	/**
	 * Reads a mix.
	 * @param text kinds with their shares, such as {@code point=80,join=20}
	 * @throws IllegalArgumentException if it is none; the message names what is known
	 */
	public static Mix of(String text) {
		Map<CallKind, Integer> shares = new EnumMap<>(CallKind.class);
		for (String part : text.split(",", -1)) {
			String[] sides = part.strip().split("=", -1);
			if (sides.length != 2 || shares.put(kind(sides[0].strip(), text), share(sides[1].strip(), text)) != null) {
				throw bad(text);
			}
		}
		if (shares.keySet().equals(EnumSet.of(CallKind.WRITE))) {
			throw bad(text);
		}
		return new Mix(shares);
	}

	/**
	 * Picks the kind that a number stands for.
	 * @param number from 0 to below {@link #total()}
	 */
	CallKind pick(int number) {
		int below = 0;
		for (CallKind kind : CallKind.values()) {
			below += this.shares.getOrDefault(kind, 0);
			if (number < below) {
				return kind;
			}
		}
		throw new IllegalArgumentException("%d is not below %d".formatted(number, below));
	}

	int total() {
		return this.shares.values().stream().mapToInt(Integer::intValue).sum();
	}

	String text() {
		return Arrays.stream(CallKind.values())
			.filter(this.shares::containsKey)
			.map((kind) -> name(kind) + "=" + this.shares.get(kind))
			.collect(Collectors.joining(","));
	}

	static String name(CallKind kind) {
		return kind.name().toLowerCase(Locale.ROOT);
	}

	private static CallKind kind(String name, String text) {
		return Arrays.stream(CallKind.values())
			.filter((kind) -> name(kind).equals(name))
			.findFirst()
			.orElseThrow(() -> bad(text));
	}

	private static int share(String share, String text) {
		if (!share.matches("[1-9]\\d{0,5}")) {
			throw bad(text);
		}
		return Integer.parseInt(share);
	}

	private static IllegalArgumentException bad(String text) {
		return new IllegalArgumentException(
				"--mix must name kinds once, each with a share from 1 on, and one that reads, such as %s, but is '%s'; known are %s"
					.formatted(STANDARD, text,
							Arrays.stream(CallKind.values()).map(Mix::name).collect(Collectors.joining(", "))));
	}

}
