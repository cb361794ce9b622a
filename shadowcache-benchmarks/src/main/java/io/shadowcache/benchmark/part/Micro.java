package io.shadowcache.benchmark.part;

import java.util.List;
import java.util.Locale;

import io.shadowcache.benchmark.CpuTime;
import io.shadowcache.benchmark.report.Table;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Parts of a hit that need no server, by JMH.
 */
final class Micro implements Part {

	@Override
	public String name() {
		return "micro";
	}

	@Override
	public void measure(Run run) throws RunnerException {
		Table table = new Table("benchmark", "score", "error", "unit", "CPU ns", "bytes");
		for (String name : List.of("Key", "Codec", "Statement")) {
			for (RunResult result : run(name, run.profile())) {
				row(table, result);
			}
			run.write(this, List.of(table.toString()));
		}
	}

	private static Iterable<RunResult> run(String name, Profile profile) throws RunnerException {
		return new Runner(new OptionsBuilder().include(name + "Benchmark")
			.forks(1)
			.warmupIterations(profile.repetitions())
			.measurementIterations(profile.repetitions())
			.warmupTime(TimeValue.milliseconds(2 * profile.rhythm().turnMillis()))
			.measurementTime(TimeValue.milliseconds(2 * profile.rhythm().turnMillis()))
			.addProfiler(CpuTime.class)
			.addProfiler(GCProfiler.class)
			.shouldFailOnError(true)
			.build()).run();
	}

	private static void row(Table table, RunResult result) {
		StringBuilder label = new StringBuilder(
				result.getParams().getBenchmark().replaceAll(".*\\.(\\w+)Benchmark\\.", "$1 "));
		for (String parameter : result.getParams().getParamsKeys()) {
			label.append(", ").append(result.getParams().getParam(parameter).toLowerCase(Locale.ROOT));
		}
		table.row(label.toString(), Table.number(result.getPrimaryResult().getScore()),
				"± " + Table.number(result.getPrimaryResult().getScoreError()),
				result.getPrimaryResult().getScoreUnit(), secondary(result, "cpu"),
				secondary(result, "gc.alloc.rate.norm"));
	}

	private static String secondary(RunResult result, String name) {
		Result<?> measured = result.getSecondaryResults().get(name);
		return Table.number((measured != null) ? measured.getScore() : Double.NaN);
	}

}
