package io.shadowcache.memcached;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where one memcached listens.
 *
 * @param host a host name, or an address without brackets
 * @param port its TCP port, from 1 to 65535
 */
public record ServerAddress(String host, int port) {

	/**
	 * The port of a memcached that is not told another one.
	 */
	public static final int DEFAULT_PORT = 11211;

	private static final int MAX_PORT = 65_535;

	private static final Pattern TEXT = Pattern.compile("(?:\\[([0-9A-Fa-f:.]+)]|([^\\s:/\\[\\]]+))(?::(\\d{1,5}))?");

	public ServerAddress {
		if (host.isBlank() || port < 1 || port > MAX_PORT) {
			throw new IllegalArgumentException(
					"A server needs a host and a port from 1 to %d, got '%s' and %d".formatted(MAX_PORT, host, port));
		}
	}

	/**
	 * Reads an address as people write it.
	 * @param text a host with or without a port, such as {@code cache.example.org},
	 * {@code 10.0.0.7:11212} or {@code [::1]:11211}
	 * @return the address, on port 11211 when the text names none
	 * @throws IllegalArgumentException if the text is anything else
	 */
	public static ServerAddress parse(String text) {
		Matcher matcher = TEXT.matcher(text.strip());
		if (!matcher.matches()) {
			throw new IllegalArgumentException(
					"'%s' is not the address of a memcached: write host:port, such as localhost:11211".formatted(text));
		}
		String host = (matcher.group(1) != null) ? matcher.group(1) : matcher.group(2);
		return new ServerAddress(host, (matcher.group(3) != null) ? Integer.parseInt(matcher.group(3)) : DEFAULT_PORT);
	}

	/**
	 * Reads several addresses.
	 * @param text addresses with commas between them
	 * @return the addresses in their order
	 * @throws IllegalArgumentException if one of them is none
	 */
	static List<ServerAddress> parseAll(String text) {
		return Arrays.stream(text.split(",", -1)).map(ServerAddress::parse).toList();
	}

	@Override
	public String toString() {
		return ((this.host.indexOf(':') < 0) ? this.host : "[" + this.host + "]") + ":" + this.port;
	}

}
