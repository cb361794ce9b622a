package io.shadowcache.sample.script;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import io.shadowcache.jdbc.client.SqlCache;
import io.shadowcache.sample.SampleProperties;
import io.shadowcache.sample.SampleTest;
import io.shadowcache.sample.command.TestTerminal;
import io.shadowcache.sample.launch.CacheReadiness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@SampleTest
class ScriptCommandTests {

	private final TestTerminal terminal = new TestTerminal();

	@TempDir
	private Path directory;

	@Autowired
	private SqlCache cache;

	@Test
	void eachStatementTellsItsSourceAndAFailureIsNoEnd(@Autowired SampleProperties properties)
			throws IOException, InterruptedException {
		new CacheReadiness(this.cache, properties).await();
		int code = run("""
				USE airport; -- as exported
				select * from airplane_type where id = 3;
				select * from airplane_type where id = 3;
				select * from nowhere;
				update airplane_type set capacity = capacity where id = 3;
				select * from airplane_type where id = 3
				""");
		assertThat(code).isOne();
		assertThat(this.terminal.lines()).filteredOn((line) -> line.startsWith("    "))
			.satisfiesExactly((use) -> assertThat(use).contains("skipped"),
					(first) -> assertThat(first).matches(" +CACHE_MISS +[\\d.]+ ms +1 rows"),
					(second) -> assertThat(second).matches(" +CACHE_HIT +[\\d.]+ ms +1 rows"),
					(failed) -> assertThat(failed).contains("failed", "nowhere"),
					(update) -> assertThat(update).matches(" +CACHE_BYPASS +[\\d.]+ ms +\\d rows changed"),
					(last) -> assertThat(last).matches(" +CACHE_MISS +[\\d.]+ ms +1 rows"));
		assertThat(this.terminal.lines()).last().isEqualTo("6 statements, 1 failed");
	}

	@Test
	void fileWithoutFailureEndsWithZero() throws IOException {
		assertThat(run("select 1")).isZero();
	}

	private int run(String script) throws IOException {
		ScriptFile file = new ScriptFile(Files.writeString(this.directory.resolve("script.sql"), script));
		return new ScriptCommand(this.cache, file, this.terminal.terminal()).run();
	}

}
