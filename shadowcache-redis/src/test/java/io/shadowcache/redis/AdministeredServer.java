package io.shadowcache.redis;

/**
 * A server as its administrator sees it.
 */
interface AdministeredServer {

	Object command(String... command);

	default long figure(String section, String name) {
		return Long.parseLong(ServerInfo.field(String.valueOf(command("INFO", section)), name, "0"));
	}

	default void set(String name, Object value) {
		command("CONFIG", "SET", name, value.toString());
	}

}
