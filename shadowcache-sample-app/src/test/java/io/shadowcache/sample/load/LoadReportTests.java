package io.shadowcache.sample.load;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import javax.imageio.ImageIO;

import io.shadowcache.sample.load.CallSequence.Sizes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class LoadReportTests {

	private static final Mix MIX = Mix.of("point=9,write=1");

	private final Comparison comparison = new Comparison("ten calls", MIX,
			measurement("without cache", Outcome.DATABASE, 40, 7), measurement("with cache", Outcome.HIT, 2, 0));

	@Test
	void reportComparesKindByKindAndNamesWhatWasNotServed() {
		assertThat(new LoadReport(this.comparison).markdown())
			.contains("ten calls.", "| point, 1 table | without | 9 | 0.0 % | 40.",
					"| point, 1 table | **with** | 9 | 100.0 % | 2.", "| write, writes 1 row | without | 1 |",
					"| all reads | **with** | 9 | 100.0 %", "**7 calls without cache were never begun**")
			.doesNotContain("join");
	}

	@Test
	void chartShowsBothCurves(@TempDir Path directory) throws IOException {
		Path file = directory.resolve("chart.png");
		new LatencyChart(this.comparison).write(file);
		BufferedImage image = ImageIO.read(file.toFile());
		assertThat(count(image, ChartStyle.CACHED.getRGB())).isGreaterThan(1000);
		assertThat(count(image, ChartStyle.UNCACHED.getRGB())).isGreaterThan(1000);
	}

	@Test
	void sequenceIsTheSameForTheSameSeedAndHoldsTheMix() {
		CallSequence one = new CallSequence(1, MIX, new Sizes(100, 10, 1000));
		CallSequence other = new CallSequence(1, MIX, new Sizes(100, 10, 1000));
		int writes = 0;
		for (int call = 0; call < 1000; call++) {
			Call next = one.next();
			assertThat(other.next()).isEqualTo(next);
			writes += (next.kind() == CallKind.WRITE) ? 1 : 0;
		}
		assertThat(writes).isBetween(50, 150);
	}

	private static Measurement measurement(String name, Outcome outcome, int millis, long unfinished) {
		Latencies latencies = new Latencies();
		for (int call = 0; call < 9; call++) {
			latencies.record(CallKind.POINT, outcome, TimeUnit.MILLISECONDS.toNanos(millis));
		}
		latencies.record(CallKind.WRITE, Outcome.DATABASE, TimeUnit.MILLISECONDS.toNanos(5));
		return new Measurement(name, latencies, unfinished);
	}

	private static long count(BufferedImage image, int color) {
		long count = 0;
		for (int x = 0; x < image.getWidth(); x++) {
			for (int y = 0; y < image.getHeight(); y++) {
				count += (image.getRGB(x, y) == color) ? 1 : 0;
			}
		}
		return count;
	}

}
