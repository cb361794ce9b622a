package io.shadowcache.checker;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

import static org.assertj.core.api.Assertions.assertThat;

class ConsistencyCheckerTests {

	/**
	 * Redis that answers late is a fault after which the level promises less, and a busy
	 * machine must not look like one.
	 */
	private static final String PATIENCE = "--property=--shadowcache.redis.write-timeout=5s";

	private final StringWriter out = new StringWriter();

	@TempDir
	private Path directory;

	@Test
	void processesUnderFaultsAsTheDocumentedUserReadNothingStale() {
		assertThat(run("--minutes", "0.2", "--level", "marked", "--documented-user", PATIENCE)).as(this.out.toString())
			.isZero();
		assertThat(this.out.toString()).contains("PASSED");
	}

	@Test
	void versionsReplacedBeforeTheCommitAreFoundAndTheirHistoryIsKept() {
		assertThat(run("--minutes", "0.2", "--no-faults", "--without", "late-release")).isEqualTo(1);
		assertThat(this.out.toString()).contains("FAILED").contains(this.directory.toString());
		assertThat(this.directory.resolve("violations-0.txt")).content().contains("VIOLATION");
	}

	@Test
	void faultThatNeedsAnOwnRedisIsRefusedForAGivenOne() {
		assertThat(run("--redis", "localhost:1", "--faults", "redis-kill")).isEqualTo(2);
		assertThat(this.out.toString()).contains("leave out --redis");
		assertThat(Files.exists(this.directory.resolve("board"))).isFalse();
	}

	@Test
	void wordThatNobodyKnowsIsAnsweredWithTheKnownOnes() {
		assertThat(run("--faults", "earthquake")).isEqualTo(2);
		assertThat(this.out.toString()).contains("redis-kill").contains("worker-freeze");
	}

	private int run(String... arguments) {
		CommandLine line = ConsistencyChecker.commandLine();
		line.setOut(new PrintWriter(this.out, true));
		line.setErr(new PrintWriter(this.out, true));
		String[] all = new String[arguments.length + 2];
		all[0] = "--directory";
		all[1] = this.directory.toString();
		System.arraycopy(arguments, 0, all, 2, arguments.length);
		return line.execute(all);
	}

}
