package io.shadowcache.benchmark.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a contender is told when it starts.
 *
 * @param values by name
 */
public record Settings(Map<String, String> values) {

	/** Where Redis listens on 127.0.0.1. */
	public static final String REDIS_PORT = "redis.port";

	public Settings {
		values = Map.copyOf(values);
	}

	/**
	 * Settings for a Redis of this machine.
	 * @param port where it listens
	 * @return the settings
	 */
	public static Settings redis(int port) {
		return new Settings(Map.of(REDIS_PORT, Integer.toString(port)));
	}

	/**
	 * Adds a setting.
	 * @param name its name; names that begin with two hyphens are properties of an
	 * application
	 * @param value its value
	 * @return new settings
	 */
	public Settings with(String name, Object value) {
		Map<String, String> more = new TreeMap<>(this.values);
		more.put(name, value.toString());
		return new Settings(more);
	}

	/**
	 * Returns a setting that must be there.
	 * @param name its name
	 * @return its value
	 */
	public String get(String name) {
		String value = this.values.get(name);
		if (value == null) {
			throw new IllegalArgumentException("The setting " + name + " is missing; there are " + this.values);
		}
		return value;
	}

	/**
	 * Returns where Redis listens.
	 * @return a port
	 */
	public int redisPort() {
		return Integer.parseInt(get(REDIS_PORT));
	}

	/**
	 * Returns what is for an application.
	 * @return arguments of its command line
	 */
	public String[] properties() {
		return this.values.entrySet()
			.stream()
			.filter((entry) -> entry.getKey().startsWith("--"))
			.map((entry) -> entry.getKey() + "=" + entry.getValue())
			.toArray(String[]::new);
	}

	List<String> arguments() {
		return this.values.entrySet()
			.stream()
			.map((entry) -> entry.getKey() + "=" + entry.getValue())
			.sorted()
			.collect(Collectors.toCollection(ArrayList::new));
	}

	static Settings of(List<String> arguments) {
		Map<String, String> values = new TreeMap<>();
		for (String argument : arguments) {
			int equals = argument.indexOf('=');
			values.put(argument.substring(0, equals), argument.substring(equals + 1));
		}
		return new Settings(values);
	}

}
