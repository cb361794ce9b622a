package io.shadowcache.test.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Speaks just enough of memcached's text protocol to steer a test server without a client
 * library.
 */
final class MemcachedCommand {

	private static final int TIMEOUT_MILLIS = 5000;

	private static final Pattern LAST = Pattern
		.compile("OK|END|STORED|NOT_STORED|EXISTS|DELETED|NOT_FOUND|RESET|VERSION .*|HD.*|EN|ERROR|CLIENT_ERROR .*|"
				+ "SERVER_ERROR .*");

	private MemcachedCommand() {
	}

	static String send(String host, int port, String command) throws IOException {
		try (Socket socket = new Socket()) {
			socket.connect(new InetSocketAddress(host, port), TIMEOUT_MILLIS);
			socket.setSoTimeout(TIMEOUT_MILLIS);
			socket.getOutputStream().write((command + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
			return read(
					new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1)));
		}
	}

	private static String read(BufferedReader in) throws IOException {
		StringBuilder answer = new StringBuilder();
		for (String line = in.readLine(); line != null; line = in.readLine()) {
			answer.append(line);
			if (LAST.matcher(line).matches()) {
				return answer.toString();
			}
			answer.append('\n');
		}
		throw new IOException("memcached closed the connection after: " + answer);
	}

}
