package io.shadowcache.benchmark.scaling;

import java.util.Locale;
import java.util.concurrent.Callable;

import io.shadowcache.benchmark.report.Table;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * Calculates what a workload needs of instances, of Redis and of the network, and prints
 * it as a table in Markdown.
 */
@Command(name = "scaling", mixinStandardHelpOptions = true, sortOptions = false,
		description = "Calculates what a workload needs of instances, Redis and network.")
public final class Scaling implements Callable<Integer> {

	private static final double MEGA = 1e6;

	@Mixin
	private Workload workload = new Workload();

	@Mixin
	private Costs costs = new Costs();

	private Scaling() {
	}

	/**
	 * Calculates. Ends the virtual machine with 0, or with 2 if it was called wrongly.
	 * @param arguments see {@code --help}
	 */
	public static void main(String[] arguments) {
		System.exit(commandLine().execute(arguments));
	}

	static CommandLine commandLine() {
		CommandLine line = new CommandLine(new Scaling());
		return line.setExecutionExceptionHandler((ex, command, result) -> {
			command.getErr().println(ex.getMessage());
			return CommandLine.ExitCode.USAGE;
		});
	}

	/**
	 * Calculates and returns the table.
	 * @param arguments those of the command line
	 */
	static String table(String... arguments) {
		Scaling scaling = new Scaling();
		new CommandLine(scaling).parseArgs(arguments);
		return scaling.table();
	}

	@Override
	public Integer call() {
		System.out.print(table());
		return 0;
	}

	private String table() {
		this.workload.check();
		Demand demand = Demand.of(this.workload, this.costs);
		Table table = new Table("what", "needs");
		table.row("each instance, for the cache alone", cores(demand.instanceCores()));
		table.row((this.workload.masters > 1) ? "the master with the control keys" : "Redis",
				cores(demand.controlCores()) + busy(demand.controlCores()));
		if (this.workload.masters > 1) {
			table.row("the busiest of the other masters", cores(demand.otherCores()) + busy(demand.otherCores()));
		}
		table.row("network, from Redis", rate(demand.outBytes()));
		table.row("network, to Redis", rate(demand.inBytes()));
		table.row("memory of entries, each master",
				String.format(Locale.ROOT, "%,.2f GB", demand.memory() / this.workload.masters / 1e9));
		table.row("reads per second that the busiest master carries at this mix", Double.isInfinite(demand.mostReads())
				? "any" : String.format(Locale.ROOT, "%,.0f", demand.mostReads()));
		return table.toString();
	}

	private String busy(double cores) {
		return (cores > this.costs.busy) ? ": **too busy**, Redis executes commands on one core" : "";
	}

	private static String cores(double cores) {
		return String.format(Locale.ROOT, "%.2f cores", cores);
	}

	private static String rate(double bytes) {
		return String.format(Locale.ROOT, "%,.1f MB/s", bytes / MEGA);
	}

}
