package io.shadowcache.checker.fault;

import java.util.Map;

import org.testcontainers.containers.GenericContainer;

/**
 * A server in a container, which ends with it.
 */
public final class ServerContainer implements AutoCloseable {

	/** The password of the database users. */
	public static final String PASSWORD = "checked";

	private final GenericContainer<?> container;

	private final int port;

	private ServerContainer(GenericContainer<?> container, int port) {
		this.container = container;
		this.port = port;
	}

	/**
	 * Starts a server and waits until it listens.
	 * @param image the name of its image
	 * @param port the port that it listens on inside of the container
	 * @param environment its environment
	 * @return the running server
	 */
	@SuppressWarnings("resource") // closed with what is returned
	public static ServerContainer start(String image, int port, Map<String, String> environment) {
		GenericContainer<?> container = new GenericContainer<>(image).withExposedPorts(port).withEnv(environment);
		container.start();
		return new ServerContainer(container, port);
	}

	/**
	 * Returns where it is.
	 * @return host and port
	 */
	public String address() {
		return this.container.getHost() + ":" + this.container.getMappedPort(this.port);
	}

	@Override
	public void close() {
		this.container.close();
	}

}
