package io.shadowcache.checker;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;

import io.shadowcache.checker.worker.Rule;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The command that leaves out each rule of the protocol in turn, and tells how long it
 * takes until that is found. Ends with 0 when every run has found something, 1 when one
 * has not.
 */
@Command(name = "ablations", sortOptions = false, usageHelpAutoWidth = true,
		description = "Leaves out each rule of the protocol in turn, several times each, and prints a table in "
				+ "Markdown with the time until the first stale read was found.")
final class Ablations implements Callable<Integer> {

	/** Under which faults a rule is missed that most runs would not need. */
	private static final Map<Rule, List<String>> SHOWN_BY = new EnumMap<>(
			Map.of(Rule.QUARANTINE, List.of("--faults", "redis-flush", "--between", "500ms"), Rule.GENERATION,
					List.of("--faults", "redis-restore", "--between", "1s", "--writes", "1", "--keys", "64"),
					Rule.VERIFICATION, List.of("--faults", "redis-restore,redis-failover"), Rule.PUSH_PROOF,
					List.of("--level", "strict", "--faults", "network-freeze,network-drop", "--between", "1s",
							"--writes", "1"),
					Rule.DATABASE_RESOLUTION,
					List.of("--level", "strict", "--faults", "worker-stall", "--lease", "3s", "--between", "500ms")));

	@Spec
	@SuppressWarnings("NullAway.Init") // set by picocli
	private CommandSpec command;

	@Option(names = "--rules", split = ",", paramLabel = "RULE",
			description = "Which rules are left out: ${COMPLETION-CANDIDATES}. Default: all")
	List<Rule> rules = List.of(Rule.values());

	@Option(names = "--runs", defaultValue = "3", paramLabel = "N",
			description = "How often each is left out. Default: ${DEFAULT-VALUE}")
	int runs;

	@Option(names = "--minutes", defaultValue = "5", paramLabel = "N",
			description = "How long each run lasts at most. Default: ${DEFAULT-VALUE}")
	double minutes;

	@Option(names = "--workers", defaultValue = "3", paramLabel = "N",
			description = "How many processes read and write. Default: ${DEFAULT-VALUE}")
	int workers;

	@Option(names = "--seed", defaultValue = "1", paramLabel = "N",
			description = "Where the randomness of the first run begins. Default: ${DEFAULT-VALUE}")
	long seed;

	@Option(names = { "-h", "--help" }, usageHelp = true, description = "Shows this text.")
	boolean help;

	@Override
	public Integer call() throws Exception {
		if (this.runs < 1) {
			throw new ParameterException(this.command.commandLine(), "--runs must be positive, but is " + this.runs);
		}
		List<String> table = new ArrayList<>(
				List.of("| left out | faults | found | median | worst |", "|---|---|---|---|---|"));
		boolean all = true;
		try (CheckedData data = CheckedData.of(new CheckerOptions())) {
			for (Rule rule : this.rules) {
				List<Duration> times = times(rule, data);
				table.add(row(rule, times));
				all &= times.size() == this.runs;
			}
		}
		table.forEach(out()::println);
		out().flush();
		return all ? 0 : 1;
	}

	/**
	 * Returns how long the runs took that have found something, shortest first.
	 */
	private List<Duration> times(Rule rule, CheckedData data) throws Exception {
		List<Duration> times = new ArrayList<>();
		for (int run = 0; run < this.runs; run++) {
			List<String> words = words(rule, this.seed + run);
			out().println(String.join(" ", words));
			Verdict verdict = new CheckerRun(ConsistencyChecker.options(words), out()).run(data);
			out().println(verdict);
			Duration found = verdict.foundAfter();
			if (found != null) {
				times.add(found);
			}
		}
		Collections.sort(times);
		return times;
	}

	List<String> words(Rule rule, long runSeed) {
		List<String> words = new ArrayList<>(List.of("--stop", "--without", rule.toString()));
		words.addAll(List.of("--minutes", Double.toString(this.minutes)));
		words.addAll(List.of("--workers", Integer.toString(this.workers)));
		words.addAll(List.of("--seed", Long.toString(runSeed)));
		words.addAll(shownBy(rule));
		return words;
	}

	private String row(Rule rule, List<Duration> times) {
		String more = String.join(" ", shownBy(rule));
		String faults = more.isEmpty() ? "all that are harmless at `marked`" : "`%s`".formatted(more);
		return String.format(Locale.ROOT, "| `%s` | %s | %d of %d | %s | %s |", rule, faults, times.size(), this.runs,
				seconds(times, times.size() / 2), seconds(times, times.size() - 1));
	}

	private static List<String> shownBy(Rule rule) {
		return SHOWN_BY.getOrDefault(rule, List.of());
	}

	private static String seconds(List<Duration> times, int index) {
		return times.isEmpty() ? "never" : "%d s".formatted((times.get(index).toMillis() + 999) / 1000);
	}

	private PrintWriter out() {
		return this.command.commandLine().getOut();
	}

}
