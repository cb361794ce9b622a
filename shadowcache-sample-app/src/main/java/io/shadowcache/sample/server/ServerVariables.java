package io.shadowcache.sample.server;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.core.env.Environment;

/**
 * The variables that name one server, in the environment or a file {@code .env}.
 *
 * @param environment what has the variables
 * @param names the variable for each part: {@code engine}, {@code host} and so on; a part
 * that is missing has no variable
 */
record ServerVariables(Environment environment, Map<String, String> names) {

	private static final int GREATEST_PORT = 65_535;

	ServerVariables {
		names = Map.copyOf(names);
	}

	/**
	 * Returns whether one of these parts is named.
	 */
	boolean isAnyOf(String... parts) {
		for (String part : parts) {
			if (find(part) != null) {
				return true;
			}
		}
		return false;
	}

	String get(String part, String other) {
		String value = find(part);
		return (value != null) ? value : other;
	}

	/**
	 * Returns the port, or {@code null} if there is none.
	 * @throws WrongVariableException if it is no port; the message names the variable
	 */
	@Nullable Integer port() {
		String port = find("port");
		return (port != null) ? number(this.names.get("port"), port, GREATEST_PORT) : null;
	}

	private @Nullable String find(String part) {
		String name = this.names.get(part);
		return (name != null) ? this.environment.getProperty(name) : null;
	}

	/**
	 * Reads a number from 1 on.
	 * @throws WrongVariableException if it is none; the message names the variable
	 */
	static int number(@Nullable String variable, String text, int greatest) {
		try {
			int number = Integer.parseInt(text.strip());
			if (number > 0 && number <= greatest) {
				return number;
			}
		}
		catch (NumberFormatException ex) {
			// told below
		}
		throw new WrongVariableException(
				"%s must be a number from 1 to %d, but is '%s'".formatted(variable, greatest, text));
	}

}
