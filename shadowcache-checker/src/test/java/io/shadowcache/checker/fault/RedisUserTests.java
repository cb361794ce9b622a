package io.shadowcache.checker.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RedisUserTests {

	private static final Path PAGE = Path.of("../docs/operations.md");

	@Test
	void documentedUserMayDoWhatThePageAllowsWithANearCacheAtPush() throws IOException {
		List<String> lines = Files.readAllLines(PAGE);
		String command = "ACL SETUSER " + String.join(" ", RedisUser.documentedRules());
		assertThat(lines).contains(command.replace(" +client|tracking", ""))
			.contains("- for a [near cache](near-cache.md) at `push`: `+client|tracking`");
	}

}
