package io.shadowcache.spring.jdbc;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The hosts of a JDBC URL in one form, whatever their order and notation.
 */
final class HostList {

	private static final Set<String> LOOPBACK = Set.of("", "127.0.0.1", "[::1]", "::1");

	private static final Pattern HOST = Pattern.compile("(?<host>\\[[^]]*]|[^:]*)(?::(?<port>\\d+))?");

	/** In brackets there may be commas, and a password. */
	private static final Pattern BETWEEN = Pattern.compile(",(?![^(]*\\))");

	private static final Pattern ADDRESS = Pattern.compile("[(,]\\s*(?<name>host|port)=(?<value>[^,)]*)");

	private HostList() {
	}

	static String normalise(String hosts, String defaultPort) {
		return Arrays.stream(BETWEEN.split(hosts, -1))
			.map((host) -> normaliseOne(host, defaultPort))
			.sorted()
			.distinct()
			.collect(Collectors.joining(","));
	}

	private static String normaliseOne(String text, String defaultPort) {
		if (text.startsWith("address=") || text.startsWith("(")) {
			return join(part(text, "host", ""), part(text, "port", defaultPort));
		}
		String address = text.substring(text.lastIndexOf('@') + 1);
		Matcher matcher = HOST.matcher(address);
		if (!matcher.matches()) {
			return address;
		}
		return join(matcher.group("host"), (matcher.group("port") != null) ? matcher.group("port") : defaultPort);
	}

	private static String part(String text, String name, String otherwise) {
		Matcher matcher = ADDRESS.matcher(text);
		while (matcher.find()) {
			if (matcher.group("name").equals(name)) {
				return matcher.group("value");
			}
		}
		return otherwise;
	}

	private static String join(String host, String port) {
		String name = LOOPBACK.contains(host) ? "localhost" : host;
		return port.isEmpty() ? name : name + ":" + port;
	}

}
