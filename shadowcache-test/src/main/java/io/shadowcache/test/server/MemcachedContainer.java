package io.shadowcache.test.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;

import org.awaitility.Awaitility;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.Container;
import org.testcontainers.containers.GenericContainer;

/**
 * A memcached in a container. Its first process is a shell that starts the server again
 * when it has died, so that the port stays the same. Needs
 * {@code org.testcontainers:testcontainers} on the class path.
 */
public final class MemcachedContainer implements MemcachedServer {

	/**
	 * The image that is used.
	 */
	public static final String IMAGE = "memcached:1.6";

	private static final int PORT = 11211;

	private static final String SUPERVISOR = """
			while :; do
			  if [ ! -e /tmp/down ]; then memcached "$@" & echo $! > /tmp/pid; wait $!; fi
			  sleep 0.05
			done""";

	private final GenericContainer<?> container;

	private MemcachedContainer(GenericContainer<?> container) {
		this.container = container;
	}

	/**
	 * Whether a container can be started.
	 * @return whether Testcontainers finds Docker
	 */
	public static boolean isPossible() {
		return DockerClientFactory.instance().isDockerAvailable();
	}

	/**
	 * Starts a server and waits until it answers.
	 * @param options further options as on the command line
	 * @return the running server
	 */
	@SuppressWarnings("resource") // closed with what is returned
	public static MemcachedContainer start(String... options) {
		GenericContainer<?> container = new GenericContainer<>(IMAGE).withExposedPorts(PORT)
			.withCreateContainerCmdModifier((command) -> command.withEntrypoint("sh", "-c", SUPERVISOR, "sh")
				.withCmd(options)
				.withUser("nobody"));
		container.start();
		MemcachedContainer server = new MemcachedContainer(container);
		server.awaitAnswer();
		return server;
	}

	@Override
	public String host() {
		return this.container.getHost();
	}

	@Override
	public int port() {
		return this.container.getMappedPort(PORT);
	}

	@Override
	public void kill() {
		run("touch /tmp/down; kill -KILL $(cat /tmp/pid); while kill -0 $(cat /tmp/pid) 2> /dev/null; do :; done");
	}

	@Override
	public void pause() {
		run("kill -STOP $(cat /tmp/pid)");
	}

	@Override
	public void resume() {
		run("kill -CONT $(cat /tmp/pid)");
	}

	@Override
	public void restart() {
		kill();
		run("rm /tmp/down");
		awaitAnswer();
	}

	private void awaitAnswer() {
		Awaitility.await().pollInterval(Duration.ofMillis(50)).atMost(Duration.ofSeconds(30)).until(this::answers);
	}

	private boolean answers() {
		try {
			return !command("version").isEmpty();
		}
		catch (UncheckedIOException ex) {
			return false;
		}
	}

	private void run(String script) {
		try {
			Container.ExecResult result = this.container.execInContainer("sh", "-c", script);
			if (result.getExitCode() > 1) {
				throw new IllegalStateException("%s: %s".formatted(List.of(script), result.getStderr()));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public void close() {
		this.container.close();
	}

}
