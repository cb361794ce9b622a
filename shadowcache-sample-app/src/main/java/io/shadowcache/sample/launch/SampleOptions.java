package io.shadowcache.sample.launch;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import io.shadowcache.sample.load.LoadOptions;
import io.shadowcache.sample.script.ScriptFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Unmatched;

/**
 * The command line as picocli reads it. Options with a dot, such as
 * {@code --server.port=0}, are properties of Spring Boot.
 */
@Command(name = "shadowcache-sample", sortOptions = false, usageHelpAutoWidth = true,
		description = "Serves the airport's API, or does one of these and ends:",
		footer = "Any property of Spring Boot can be added, such as --server.port=9090.")
final class SampleOptions {

	@ArgGroup
	private @Nullable Choice choice;

	@ArgGroup(exclusive = false)
	private LoadOptions.@Nullable Given load;

	@Option(names = "--help", usageHelp = true, description = "Show this and end.")
	private boolean help;

	@Unmatched
	private List<String> others = new ArrayList<>();

	private SampleOptions() {
	}

	/**
	 * Reads a command line.
	 * @throws ParameterException if it is not understood; the message names what is wrong
	 */
	static Invocation parse(String... arguments) {
		SampleOptions options = new SampleOptions();
		CommandLine line = new CommandLine(options);
		line.parseArgs(arguments);
		for (String other : options.others) {
			if (!isForSpring(other)) {
				throw new ParameterException(line, "Unknown option: " + other);
			}
		}
		if (options.load != null && (options.choice == null || !options.choice.loadTest)) {
			throw new ParameterException(line, "--rate, --seconds, --mix, --report and --url belong to --load-test");
		}
		return options.invocation(line);
	}

	static void usage(PrintStream out) {
		new CommandLine(new SampleOptions()).usage(out);
	}

	private Invocation invocation(CommandLine line) {
		try {
			Path file = (this.choice != null) ? this.choice.script : null;
			ScriptFile script = (file != null) ? new ScriptFile(file) : null;
			return new Invocation(mode(), script, LoadOptions.of(this.load), List.copyOf(this.others));
		}
		catch (IllegalArgumentException ex) {
			throw new ParameterException(line, String.valueOf(ex.getMessage()), ex);
		}
	}

	private @Nullable Mode mode() {
		if (this.help) {
			return null;
		}
		if (this.choice == null) {
			return Mode.SERVE;
		}
		if (this.choice.loadTest) {
			return (this.load != null && this.load.isRated()) ? Mode.LOAD_RATE : Mode.LOAD_TEST;
		}
		if (this.choice.script != null) {
			return Mode.RUN;
		}
		return this.choice.demo ? Mode.DEMO : Mode.PROMPT;
	}

	private static boolean isForSpring(String argument) {
		return (argument.startsWith("--") && argument.contains("."))
				|| List.of("--debug", "--trace").contains(argument);
	}

	/**
	 * What to do instead of serving: one of these.
	 */
	static final class Choice {

		@Option(names = "--prompt",
				description = "Look rows up by the value of a column, interactively; metrics on port 8000.")
		@SuppressWarnings("UnusedVariable") // is what is left when no other one is set
		private boolean prompt;

		@Option(names = "--run", paramLabel = "FILE", description = "Run the SQL statements of a file.")
		private @Nullable Path script;

		@Option(names = "--demo", description = "Show the life of an entry in five steps.")
		private boolean demo;

		@Option(names = "--load-test", description = "Send 50 requests to the items service; "
				+ "with --rate, --seconds or --mix, compare queries with and without the cache.")
		private boolean loadTest;

	}

}
