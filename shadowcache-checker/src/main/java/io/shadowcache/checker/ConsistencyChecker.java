package io.shadowcache.checker;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

import io.shadowcache.checker.fault.FaultKind;
import io.shadowcache.checker.worker.Rule;
import io.shadowcache.engine.ConsistencyLevel;
import io.shadowcache.store.Failpoint;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

import org.springframework.boot.convert.DurationStyle;

/**
 * The command that looks for stale reads. Ends with 0 when it found none, 1 when a
 * promise was broken, 2 when it was called wrongly.
 */
@Command(name = "shadowcache-checker", subcommands = { Ablations.class, Soak.class }, sortOptions = false,
		usageHelpAutoWidth = true,
		description = "Reads and writes through the cache from several processes while things go wrong, and judges "
				+ "every read: it must not be older than what was acknowledged, or committed, before it began.")
public final class ConsistencyChecker implements Callable<Integer> {

	@Spec
	@SuppressWarnings("NullAway.Init") // set by picocli
	private CommandSpec command;

	@Mixin
	private final CheckerOptions options = new CheckerOptions();

	/**
	 * Runs the command and ends the process.
	 * @param arguments the command line
	 */
	public static void main(String[] arguments) {
		System.exit(commandLine().execute(arguments));
	}

	static CommandLine commandLine() {
		CommandLine line = new CommandLine(new ConsistencyChecker());
		register(line, ConsistencyLevel.class);
		register(line, FaultKind.class);
		register(line, Rule.class);
		register(line, Failpoint.class);
		CommandLine unused = line.registerConverter(Duration.class, DurationStyle::detectAndParse);
		return line;
	}

	/**
	 * Returns what words of a command line say.
	 */
	static CheckerOptions options(List<String> words) {
		CommandLine line = commandLine();
		ParseResult unused = line.parseArgs(words.toArray(String[]::new));
		ConsistencyChecker checker = line.getCommand();
		return checker.options;
	}

	/**
	 * Words are written as in configuration, in lower case with hyphens.
	 */
	private static <E extends Enum<E>> void register(CommandLine line, Class<E> type) {
		CommandLine unused = line.registerConverter(type, (text) -> {
			try {
				return Enum.valueOf(type, text.toUpperCase(Locale.ROOT).replace('-', '_'));
			}
			catch (IllegalArgumentException ex) {
				throw new TypeConversionException("'%s' is none of %s".formatted(text,
						Arrays.stream(type.getEnumConstants())
							.map((constant) -> constant.name().toLowerCase(Locale.ROOT).replace('_', '-'))
							.toList()));
			}
		});
	}

	@Override
	public Integer call() throws Exception {
		return run(this.options, this.command);
	}

	/**
	 * Runs, prints the verdict, and returns the exit code.
	 */
	static int run(CheckerOptions options, CommandSpec command) throws Exception {
		String problem = options.problem();
		if (problem != null) {
			throw new ParameterException(command.commandLine(), problem);
		}
		Verdict verdict = new CheckerRun(options, command.commandLine().getOut()).run();
		command.commandLine().getOut().println(verdict);
		return verdict.isPassed() ? 0 : 1;
	}

}
