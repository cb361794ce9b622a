package io.shadowcache.test.server;

import java.io.IOException;
import java.io.UncheckedIOException;

import org.junit.jupiter.api.Assumptions;

/**
 * A real memcached that a test may kill, stop and bring back: a process of this machine
 * where the binary is installed, else one in a container.
 */
public interface MemcachedServer extends AutoCloseable {

	/**
	 * Starts a server and waits until it answers. Skips the test, and says so, where
	 * there is neither the binary nor Docker.
	 * @param options further options as on the command line, such as {@code "-I", "2m"}
	 * @return the running server
	 */
	static MemcachedServer start(String... options) {
		if (MemcachedProcess.isInstalled()) {
			return MemcachedProcess.start(options);
		}
		Assumptions.assumeTrue(MemcachedContainer.isPossible(),
				"memcached is needed: neither is its binary on the PATH, nor is there Docker");
		return MemcachedContainer.start(options);
	}

	/**
	 * Returns the host.
	 * @return a name or an address
	 */
	String host();

	/**
	 * Returns the port.
	 * @return the same port for the life of this object, whatever is restarted
	 */
	int port();

	/**
	 * Sends a command on a connection of its own.
	 * @param command one line
	 * @return the lines of the answer up to the last, which says how it went
	 * @throws UncheckedIOException if the server is away
	 */
	default String command(String command) {
		try {
			return MemcachedCommand.send(host(), port(), command);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(command + ": " + ex.getMessage(), ex);
		}
	}

	/**
	 * Returns the address.
	 * @return host and port
	 */
	default String address() {
		return host() + ":" + port();
	}

	/**
	 * Kills the server as {@code kill -9} does and waits for its end.
	 */
	void kill();

	/**
	 * Freezes the server ({@code SIGSTOP}): connections stay open, nothing is answered.
	 */
	void pause();

	/**
	 * Lets a frozen server go on ({@code SIGCONT}).
	 */
	void resume();

	/**
	 * Kills the server if it runs, then starts it on the same port, which makes it empty.
	 */
	void restart();

	@Override
	void close();

}
