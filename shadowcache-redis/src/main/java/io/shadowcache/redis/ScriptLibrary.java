package io.shadowcache.redis;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

import io.lettuce.core.codec.Base16;

/**
 * The scripts in the words that one version of the server understands, with the digests
 * that call them.
 */
final class ScriptLibrary {

	/**
	 * For servers of version 7 and later, which run a script in full memory when it says
	 * so.
	 */
	static final ScriptLibrary WITH_FLAGS = new ScriptLibrary("#!lua flags=allow-oom\n");

	/**
	 * For older servers. They refuse commands that need memory only until the script has
	 * changed something, and even the deletion of nothing counts.
	 */
	static final ScriptLibrary WITHOUT_FLAGS = new ScriptLibrary("redis.call('DEL', KEYS[1] .. ':x')\n");

	private final Map<Script, Text> texts = new EnumMap<>(Script.class);

	private ScriptLibrary(String allowWhenFull) {
		for (Script script : Script.values()) {
			this.texts.put(script, Text.of(script.isAllowedWhenFull() ? allowWhenFull + script.lua() : script.lua()));
		}
	}

	Text get(Script script) {
		return Objects.requireNonNull(this.texts.get(script));
	}

	/**
	 * A script as the server knows it.
	 *
	 * @param lua its text
	 * @param digest the SHA-1 of the text in hexadecimal
	 */
	record Text(String lua, String digest) {

		private static Text of(String lua) {
			return new Text(lua, Base16.digest(lua.getBytes(StandardCharsets.UTF_8)));
		}

	}

}
