package io.shadowcache.checker;

import java.util.Map;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Spec;

/**
 * The command that lets a fault happen now and then for a long time, while the machine
 * can do other work.
 */
@Command(name = "soak", sortOptions = false, usageHelpAutoWidth = true, defaultValueProvider = Soak.Defaults.class,
		description = "An hour with a fault every minute and little load, to see that nothing is left over: no marks, "
				+ "intents, threads or connections. All options of a run may be given.")
final class Soak implements Callable<Integer> {

	@Spec
	@SuppressWarnings("NullAway.Init") // set by picocli
	private CommandSpec command;

	@Mixin
	final CheckerOptions options = new CheckerOptions();

	@Override
	public Integer call() throws Exception {
		return ConsistencyChecker.run(this.options, this.command);
	}

	/**
	 * What is another default than that of a run.
	 */
	static final class Defaults implements IDefaultValueProvider {

		private static final Map<String, String> VALUES = Map.of("--minutes", "60", "--between", "60s", "--pause",
				"100ms");

		@Override
		public @Nullable String defaultValue(ArgSpec argument) {
			return (argument instanceof OptionSpec option) ? VALUES.get(option.longestName()) : null;
		}

	}

}
