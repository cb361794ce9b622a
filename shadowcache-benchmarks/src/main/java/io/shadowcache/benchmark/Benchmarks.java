package io.shadowcache.benchmark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;

import io.shadowcache.benchmark.part.Part;
import io.shadowcache.benchmark.part.Parts;
import io.shadowcache.benchmark.part.Profile;
import io.shadowcache.benchmark.part.Run;
import io.shadowcache.benchmark.report.Figures;
import io.shadowcache.benchmark.report.Goal;
import io.shadowcache.benchmark.report.Goals;
import io.shadowcache.benchmark.report.Machine;
import io.shadowcache.benchmark.report.Page;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Runs all parts, or those that are named, and writes what they find into a page as it
 * goes.
 */
@Command(name = "benchmarks", mixinStandardHelpOptions = true, sortOptions = false,
		description = "Compares ShadowCache with what would be used instead, and writes the tables of a page.")
public final class Benchmarks implements Callable<Integer> {

	@Spec
	private @Nullable CommandSpec spec;

	@Parameters(paramLabel = "PART", description = "Parts to run, such as P1 P2. Default: all but micro")
	private List<String> names = List.of();

	@Option(names = "--profile", defaultValue = "quick", paramLabel = "NAME",
			description = "How much is measured: quick, full or smoke. Default: ${DEFAULT-VALUE}")
	private Profile profile = Profile.QUICK;

	@Option(names = "--page", defaultValue = "../docs/performance.md", paramLabel = "FILE",
			description = "The page whose tables are written. Default: ${DEFAULT-VALUE}")
	private Path page = Path.of("");

	@Option(names = "--figures", defaultValue = "target/benchmarks/figures.properties", paramLabel = "FILE",
			description = "Where figures are kept from one part to the next. Default: ${DEFAULT-VALUE}")
	private Path figures = Path.of("");

	private Benchmarks() {
	}

	/**
	 * Runs benchmarks. Ends the virtual machine with 0, with 1 if a part failed, or with
	 * 2 if it was called wrongly.
	 * @param arguments see {@code --help}
	 */
	public static void main(String[] arguments) {
		System.exit(new CommandLine(new Benchmarks()).setCaseInsensitiveEnumValuesAllowed(true).execute(arguments));
	}

	@Override
	public Integer call() {
		List<Part> parts = new ArrayList<>();
		this.names.forEach((name) -> parts.add(named(name)));
		Figures measured = new Figures(this.figures);
		Page written = new Page(this.page);
		Run run = new Run(this.profile, measured, written);
		written.write("machine", Machine.describe());
		int failed = 0;
		for (Part part : parts.isEmpty() ? Parts.all() : parts) {
			failed += measure(part, run) ? 0 : 1;
			written.write("goals", Goal.table(Goals.all(), measured));
		}
		return (failed > 0) ? 1 : 0;
	}

	private Part named(String name) {
		try {
			return Parts.named(name);
		}
		catch (IllegalArgumentException ex) {
			throw new ParameterException(Objects.requireNonNull(this.spec).commandLine(),
					String.valueOf(ex.getMessage()));
		}
	}

	/** One part that fails leaves the others their turn. */
	private static boolean measure(Part part, Run run) {
		long begin = System.nanoTime();
		System.out.printf("%s ...%n", part.name());
		try {
			part.measure(run);
			System.out.printf("%s took %d s%n", part.name(), (System.nanoTime() - begin) / 1_000_000_000);
			return true;
		}
		catch (Exception ex) {
			System.out.printf("%s failed: %s%n", part.name(), ex);
			ex.printStackTrace();
			return false;
		}
	}

}
