package io.shadowcache.compat.format;

import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.shadowcache.compat.NodeJs;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Numbers printed by JavaScript itself.
 */
class NodeNumberTests {

	@Test
	void numbersAreTheTextThatNodePrints() throws Exception {
		NodeJs.assumeThere();
		List<Double> numbers = numbers().boxed().toList();
		String bits = numbers.stream()
			.map((number) -> HexFormat.of().toHexDigits(Double.doubleToRawLongBits(number)))
			.collect(Collectors.joining("\n"));
		List<String> printed = NodeJs.run("numbers.js", bits).lines().toList();
		assertThat(numbers.stream().map(JavaScriptNumber::format).toList()).isEqualTo(printed);
	}

	/** Any bits, prices, the smallest numbers, integers around 2^53, powers of ten. */
	private static DoubleStream numbers() {
		Random random = new Random(17);
		DoubleStream any = DoubleStream.generate(() -> Double.longBitsToDouble(random.nextLong())).limit(20_000);
		DoubleStream prices = DoubleStream.generate(() -> random.nextInt(10_000_000) / 100.0).limit(10_000);
		DoubleStream smallest = IntStream.range(-3000, 3000).mapToDouble((units) -> units * Double.MIN_VALUE);
		DoubleStream integers = DoubleStream.generate(() -> (double) (random.nextLong() >> random.nextInt(20)))
			.limit(10_000);
		DoubleStream powers = IntStream.rangeClosed(-324, 308).mapToDouble((power) -> Double.parseDouble("1e" + power));
		DoubleStream around = IntStream.rangeClosed(-324, 308)
			.mapToDouble((power) -> Math.nextUp(Double.parseDouble("2e" + power)));
		return Stream.of(any, prices, smallest, integers, powers, around).flatMapToDouble((stream) -> stream);
	}

}
