package io.shadowcache.benchmark.scaling;

import java.io.PrintWriter;
import java.io.StringWriter;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * What a workload needs.
 */
class ScalingTests {

	@Test
	void oneServerIsBusyWithItsMgets() {
		Demand demand = demand("--reads", "10000", "--hits", "1", "--writes", "0", "--mget-micros", "10");
		assertThat(demand.controlCores()).isCloseTo(0.1, within(1e-9));
		assertThat(demand.otherCores()).isZero();
		assertThat(demand.mostReads()).isCloseTo(70_000, within(1e-6));
	}

	@Test
	void instancesShareTheWorkOfTheClient() {
		Demand demand = demand("--reads", "10000", "--hits", "1", "--instances", "4", "--remote-micros", "40");
		assertThat(demand.instanceCores()).isCloseTo(0.1, within(1e-9));
	}

	@Test
	void moreMastersDoNotRelieveTheControlSlot() {
		Demand three = demand("--reads", "10000", "--hits", "1", "--masters", "3", "--versions-micros", "8");
		Demand thirty = demand("--reads", "10000", "--hits", "1", "--masters", "30", "--versions-micros", "8");
		assertThat(thirty.controlCores()).isGreaterThan(0.08).isLessThan(three.controlCores());
		assertThat(thirty.otherCores()).isCloseTo(three.otherCores() / 10, within(1e-9));
	}

	@Test
	void databasesOfTheirOwnSpreadTheControlKeys() {
		Demand one = demand("--reads", "10000", "--masters", "3");
		Demand three = demand("--reads", "10000", "--masters", "3", "--databases", "3");
		assertThat(three.controlCores()).isLessThan(one.controlCores()).isEqualTo(three.otherCores());
	}

	@Test
	void pushTakesReadsFromRedisAndValidatedTakesPayloadFromTheNetwork() {
		Demand remote = demand("--hits", "1", "--writes", "0");
		Demand push = demand("--hits", "1", "--writes", "0", "--push", "1");
		Demand validated = demand("--hits", "1", "--writes", "0", "--validated", "1");
		assertThat(push.controlCores()).isZero();
		assertThat(push.mostReads()).isInfinite();
		assertThat(remote.outBytes() - validated.outBytes()).isCloseTo(50_000 * 1_078.0, within(1.0));
		assertThat(validated.controlCores()).isPositive();
	}

	@Test
	void memoryIsThatOfAllEntries() {
		assertThat(demand("--entries", "1e8", "--value-bytes", "700", "--entry-overhead", "300").memory())
			.isEqualTo(1e11);
	}

	@Test
	void writesLeaveLessForReads() {
		Demand quiet = demand("--hits", "1", "--writes", "0");
		Demand busy = demand("--hits", "1", "--writes", "10000", "--script-micros", "20");
		assertThat(busy.mostReads()).isLessThan(quiet.mostReads());
		assertThat(demand("--hits", "1", "--writes", "100000", "--script-micros", "20").mostReads()).isZero();
	}

	@ParameterizedTest
	@CsvSource({ "--hits=1.5,--hits must be a share", "--masters=2,--masters must be 1", "--push=-1,--push must be",
			"--instances=0,--instances", "--writes=-1,must not be negative" })
	void wrongNumbersAreRefusedWithWhatToWrite(String option, String message) {
		StringWriter errors = new StringWriter();
		CommandLine line = Scaling.commandLine().setErr(new PrintWriter(errors));
		assertThat(line.execute(option)).isEqualTo(2);
		assertThat(errors.toString()).contains(message);
	}

	private static Demand demand(String... arguments) {
		Workload workload = new Workload();
		Costs costs = new Costs();
		CommandLine line = new CommandLine(new Empty());
		line.addMixin("workload", workload);
		line.addMixin("costs", costs);
		line.parseArgs(arguments);
		workload.check();
		return Demand.of(workload, costs);
	}

	/**
	 * Has no options of its own.
	 */
	@CommandLine.Command
	private static final class Empty {

	}

}
