package io.shadowcache.benchmark;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Runs all benchmarks, or those whose class name contains an argument, and prints a
 * Markdown table.
 */
public final class Benchmarks {

	private static final Map<String, List<Integer>> THREADS = Map.of("Hit", List.of(1, 8), "Near", List.of(1, 2));

	private static final int ITERATIONS = 5;

	private static final int SHOTS = 10;

	private Benchmarks() {
	}

	/**
	 * Runs benchmarks. Takes about eight minutes.
	 * @param arguments parts of class names, such as {@code Hit}; none runs all
	 * @throws RunnerException if a benchmark fails
	 */
	public static void main(String[] arguments) throws RunnerException {
		List<String> wanted = (arguments.length == 0)
				? List.of("Hit", "Near", "Key", "Codec", "Invalidation", "Statement") : List.of(arguments);
		StringBuilder table = new StringBuilder(
				"| benchmark | threads | score | error | unit | CPU ns/op | B/op |\n|---|---|---|---|---|---|---|\n");
		for (String name : wanted) {
			for (int threads : THREADS.getOrDefault(name, List.of(1))) {
				append(table, threads, run(name, threads));
			}
		}
		System.out.println(table);
	}

	private static Collection<RunResult> run(String name, int threads) throws RunnerException {
		ChainedOptionsBuilder options = new OptionsBuilder().include(name + "Benchmark")
			.forks(1)
			.threads(threads)
			.warmupIterations(ITERATIONS)
			.warmupTime(TimeValue.seconds(2))
			.measurementTime(TimeValue.seconds(2))
			.measurementIterations(name.equals("Invalidation") ? SHOTS : ITERATIONS)
			.addProfiler(CpuTime.class)
			.addProfiler(GCProfiler.class)
			.shouldFailOnError(true);
		return new Runner(options.build()).run();
	}

	private static void append(StringBuilder table, int threads, Collection<RunResult> results) {
		for (RunResult result : results) {
			String label = result.getParams().getBenchmark().replaceAll(".*\\.(\\w+)Benchmark\\.", "$1 ");
			for (String parameter : result.getParams().getParamsKeys()) {
				label += ", " + result.getParams().getParam(parameter) + " " + parameter;
			}
			table.append(String.format(Locale.ROOT, "| %s | %d | %,.2f | ± %,.2f | %s | %,.0f | %,.0f |%n", label,
					threads, result.getPrimaryResult().getScore(), result.getPrimaryResult().getScoreError(),
					result.getPrimaryResult().getScoreUnit(), secondary(result, "cpu"),
					secondary(result, "gc.alloc.rate.norm")));
		}
	}

	private static double secondary(RunResult result, String name) {
		Result<?> measured = result.getSecondaryResults().get(name);
		return (measured != null) ? measured.getScore() : Double.NaN;
	}

}
