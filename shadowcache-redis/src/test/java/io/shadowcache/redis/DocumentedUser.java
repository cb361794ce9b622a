package io.shadowcache.redis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import io.lettuce.core.RedisURI;
import io.lettuce.core.StaticCredentialsProvider;

/**
 * The user of Redis that the documentation tells operators to create, read from its page.
 */
final class DocumentedUser {

	static final String NAME = "shadowcache";

	static final String CLUSTER = "- in a Cluster: ";

	private static final String SENTINEL = "- Sentinels that ask for a user need one of their own: ";

	static final String PUSH = "- for a [near cache](near-cache.md) at `push`: ";

	private static final Path PAGE = Path.of("../docs/operations.md");

	private static final String COMMAND = "ACL SETUSER " + NAME + " on >secret ";

	private DocumentedUser() {
	}

	/**
	 * Returns the command of the page.
	 * @param additions which of the permissions that only some need are added
	 */
	static String[] command(String... additions) {
		List<String> words = new ArrayList<>(List.of((COMMAND + rest(COMMAND)).split(" ")));
		for (String addition : additions) {
			words.addAll(List.of(rest(addition).replace("`", "").split(" ")));
		}
		return words.toArray(String[]::new);
	}

	/**
	 * Returns the command of the page for Sentinels.
	 */
	static String[] sentinelCommand() {
		return rest(SENTINEL).replace("`", "").split(" ");
	}

	/**
	 * Returns the commands that the user may send, in lower case.
	 */
	static List<String> permissions() {
		return Arrays.stream(command())
			.filter((word) -> word.startsWith("+"))
			.map((word) -> word.substring(1))
			.toList();
	}

	static RedisURI login(RedisURI uri) {
		uri.setCredentialsProvider(new StaticCredentialsProvider(NAME, "secret".toCharArray()));
		return uri;
	}

	/**
	 * Returns the options by which a server knows the user whenever it is started, with
	 * the permission for a near cache at push.
	 */
	static List<String> options() {
		return Stream.concat(Stream.of("--user"), Arrays.stream(command(PUSH)).skip(2)).toList();
	}

	private static String rest(String beginning) {
		try {
			return Files.readAllLines(PAGE)
				.stream()
				.filter((line) -> line.startsWith(beginning))
				.map((line) -> line.substring(beginning.length()))
				.findFirst()
				.orElseThrow(() -> new IllegalStateException(PAGE + " has no line '" + beginning + "…'"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
