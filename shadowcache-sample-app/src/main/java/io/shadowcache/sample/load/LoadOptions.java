package io.shadowcache.sample.load;

import java.net.URI;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * How the load tests run.
 *
 * @param rate calls per second, at least 1
 * @param seconds how long each of the two measurements takes, at least 1; 100 million
 * calls at most with this rate
 * @param mix the kinds of calls
 * @param report the folder for report and chart
 * @param url where a running sample listens, for the requests to the items service;
 * {@code null} for one that is started for them
 */
public record LoadOptions(int rate, int seconds, Mix mix, Path report, @Nullable URI url) {

	private static final int RATE = 200;

	private static final int SECONDS = 20;

	private static final int MOST_CALLS = 100_000_000;

	public LoadOptions {
		if (rate < 1) {
			throw new IllegalArgumentException("--rate must be at least 1 call per second, but is " + rate);
		}
		if (seconds < 1) {
			throw new IllegalArgumentException("--seconds must be at least 1, but is " + seconds);
		}
		if ((long) rate * seconds > MOST_CALLS) {
			throw new IllegalArgumentException(
					"--rate times --seconds must be at most " + MOST_CALLS + " calls, but is " + (long) rate * seconds);
		}
		if (url != null && !("http".equals(url.getScheme()) && url.getHost() != null)) {
			throw new IllegalArgumentException("--url must be such as http://localhost:8080, but is " + url);
		}
	}

	/**
	 * Takes what is given, and the standard for the rest.
	 * @throws IllegalArgumentException if something is out of range, or belongs to the
	 * other load test
	 */
	public static LoadOptions of(@Nullable Given given) {
		Given options = (given != null) ? given : new Given();
		options.requireOneLoadTest();
		return new LoadOptions((options.rate != null) ? options.rate : RATE,
				(options.seconds != null) ? options.seconds : SECONDS,
				Mix.of((options.mix != null) ? options.mix : Mix.STANDARD),
				(options.report != null) ? options.report : Path.of("load-test"), options.url);
	}

	/**
	 * The options as they are given.
	 */
	public static final class Given {

		@Option(names = "--rate", paramLabel = "N", description = "Calls per second, " + RATE + " by default.")
		private @Nullable Integer rate;

		@Option(names = "--seconds", paramLabel = "N",
				description = "Seconds of each measurement, " + SECONDS + " by default.")
		private @Nullable Integer seconds;

		@Option(names = "--mix", paramLabel = "KIND=SHARE,…",
				description = "Shares of point, join, report and write, such as point=70,join=25,report=5.")
		private @Nullable String mix;

		@Option(names = "--report", paramLabel = "DIR", description = "Folder for report and chart.")
		private @Nullable Path report;

		@Option(names = "--url", paramLabel = "URL",
				description = "A running sample that the 50 requests go to, such as http://localhost:8080.")
		private @Nullable URI url;

		/**
		 * Whether a load at a rate is wanted.
		 */
		public boolean isRated() {
			return this.rate != null || this.seconds != null || this.mix != null;
		}

		private void requireOneLoadTest() {
			if (isRated() && this.url != null) {
				throw new IllegalArgumentException("--url is for the 50 requests, without --rate, --seconds and --mix");
			}
			if (!isRated() && this.report != null) {
				throw new IllegalArgumentException("--report needs --rate, --seconds or --mix");
			}
		}

	}

}
