package io.shadowcache.checker;

import java.time.Duration;
import java.util.Objects;
import java.util.stream.Stream;

import io.shadowcache.checker.worker.WorkerSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * How much each process does.
 */
final class LoadOptions {

	private static final int MOST_THREADS = 1024;

	@Option(names = "--readers", defaultValue = "2", paramLabel = "N",
			description = "How many reading threads each has. Default: ${DEFAULT-VALUE}")
	int readers;

	@Option(names = "--pause", defaultValue = "0ms", paramLabel = "DURATION",
			description = "How long each of these pauses after a burst of up to two dozen reads, such as 100ms. "
					+ "Default: ${DEFAULT-VALUE}")
	Duration pause = Duration.ZERO;

	@Option(names = "--writers", defaultValue = "1", paramLabel = "N",
			description = "How many writing threads each has. Default: ${DEFAULT-VALUE}")
	int writers;

	@Option(names = "--writes", defaultValue = "5", paramLabel = "N",
			description = "How often each of these writes per second. Default: ${DEFAULT-VALUE}")
	int writesPerSecond;

	/**
	 * Tells what is wrong with these options.
	 * @return a sentence, or {@code null} if nothing is
	 */
	@Nullable String problem() {
		return Stream
			.of(outside("--readers", this.readers, MOST_THREADS), outside("--writers", this.writers, MOST_THREADS),
					outside("--writes", this.writesPerSecond, 100_000), negative())
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(null);
	}

	private @Nullable String negative() {
		return this.pause.isNegative() ? "--pause must not be negative, but is " + this.pause : null;
	}

	static @Nullable String outside(String option, int value, int greatest) {
		return (value >= 1 && value <= greatest) ? null
				: "%s must be from 1 to %d, but is %d".formatted(option, greatest, value);
	}

	WorkerSettings.Load load(long seed) {
		return new WorkerSettings.Load(this.readers, (int) this.pause.toMillis(), this.writers, this.writesPerSecond,
				seed);
	}

}
