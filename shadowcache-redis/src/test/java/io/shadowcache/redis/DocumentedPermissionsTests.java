package io.shadowcache.redis;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.shadowcache.test.server.RedisProcess;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The permissions of the documented user.
 */
class DocumentedPermissionsTests {

	private static final Pattern CALL = Pattern.compile("call\\('([A-Z]+)'");

	/** What is sent as it is, not from a script. */
	private static final List<String> SENT = List.of("mget", "get", "set", "del", "info", "eval", "evalsha", "ping",
			"hello");

	@Test
	void permissionsAreExactlyTheCommandsThatTheStoreSends() {
		Set<String> used = new TreeSet<>(SENT);
		for (Script script : Script.values()) {
			for (ScriptLibrary library : List.of(ScriptLibrary.WITH_FLAGS, ScriptLibrary.WITHOUT_FLAGS)) {
				Matcher call = CALL.matcher(library.get(script).lua());
				while (call.find()) {
					used.add(call.group(1).toLowerCase(Locale.ROOT));
				}
			}
		}
		assertThat(DocumentedUser.permissions()).containsExactlyInAnyOrderElementsOf(used);
	}

	@Test
	void userMayNeitherReadOtherKeysNorEmptyTheServer() {
		try (RedisProcess server = RedisProcess.start()) {
			server.command(DocumentedUser.command());
			assertThat(dryRun(server, "GET", "shadowcache:a")).isEqualTo("OK");
			assertThat(dryRun(server, "GET", "sessions:a")).contains("no permissions");
			assertThat(dryRun(server, "FLUSHALL")).contains("no permissions");
			assertThat(dryRun(server, "KEYS", "*")).contains("no permissions");
		}
	}

	private static String dryRun(RedisProcess server, String... command) {
		String[] words = new String[3 + command.length];
		System.arraycopy(new String[] { "ACL", "DRYRUN", "shadowcache" }, 0, words, 0, 3);
		System.arraycopy(command, 0, words, 3, command.length);
		return String.valueOf(server.command(words));
	}

}
