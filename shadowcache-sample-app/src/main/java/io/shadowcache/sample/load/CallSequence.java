package io.shadowcache.sample.load;

import java.math.BigDecimal;
import java.util.Random;

/**
 * Calls drawn from a mix, the same ones for the same seed. Small ids are drawn more often
 * than large ones, as popular things are.
 */
final class CallSequence {

	private static final double SKEW = 3;

	private final Random random;

	private final Mix mix;

	private final Sizes sizes;

	CallSequence(long seed, Mix mix, Sizes sizes) {
		this.random = new Random(seed);
		this.mix = mix;
		this.sizes = sizes;
	}

	Call next() {
		CallKind kind = this.mix.pick(this.random.nextInt(this.mix.total()));
		return switch (kind) {
			case POINT -> Call.of(kind, id(this.sizes.flights()));
			case JOIN -> Call.of(kind, id(this.sizes.airports()), id(this.sizes.airports()));
			case REPORT -> Call.of(kind, id(this.sizes.airports()));
			case WRITE ->
				Call.of(kind, BigDecimal.valueOf(2900 + this.random.nextInt(100_000), 2), id(this.sizes.bookings()));
		};
	}

	private int id(int count) {
		return 1 + (int) (count * Math.pow(this.random.nextDouble(), SKEW));
	}

	/**
	 * How many rows there are to draw from, at least one each.
	 *
	 * @param flights rows of the table of flights
	 * @param airports rows of the table of airports
	 * @param bookings rows of the table of bookings
	 */
	record Sizes(int flights, int airports, int bookings) {
	}

}
