package io.shadowcache.redis;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

import io.lettuce.core.ScriptOutputType;
import io.shadowcache.store.Failpoint;
import io.shadowcache.store.Failpoints;
import io.shadowcache.store.StoreException;
import io.shadowcache.store.VerificationCounts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Proves that a connection leads to a master that accepts writes, and learns its
 * identity. The server is asked inside one script, so that identity, role and generation
 * belong together; only where INFO is refused inside scripts is it asked before, on the
 * same connection.
 */
final class Verifier {

	private static final Logger logger = LoggerFactory.getLogger(Verifier.class);

	private final KeySpace keys;

	private final RandomBytes random;

	private final Duration timeout;

	private final VerificationCounts counts;

	private final Failpoints failpoints;

	private volatile boolean askBefore;

	Verifier(KeySpace keys, RandomBytes random, Duration timeout, VerificationCounts counts, Failpoints failpoints) {
		this.keys = keys;
		this.random = random;
		this.timeout = timeout;
		this.counts = counts;
		this.failpoints = failpoints;
	}

	/**
	 * Asks for INFO outside of the script from now on.
	 */
	void askBefore() {
		this.askBefore = true;
	}

	/**
	 * Asks a new connection who is there.
	 */
	ServerInfo identify(RawConnection connection) {
		this.failpoints.reached(Failpoint.CONNECTED);
		return ServerInfo.parse(Activation.await(() -> connection.info("server", this.timeout)));
	}

	/**
	 * Verifies a connection, and gives its server a generation if it has none of its own.
	 * @throws StoreException if this is not the server to talk to, or does not answer
	 */
	Verification verify(RawConnection connection, ServerInfo server) {
		return this.counts.count(() -> ask(connection, server));
	}

	private Verification ask(RawConnection connection, ServerInfo server) {
		if (!this.askBefore) {
			try {
				return run(connection, server, () -> new byte[][] { this.random.next(), database() });
			}
			catch (RefusedException ex) {
				if (!ex.isForbiddenInScripts()) {
					throw ex;
				}
				logger.debug("INFO is refused inside scripts, asking for it before them: {}", ex.getMessage());
			}
		}
		byte[] info = connection.info("server", this.timeout).getBytes(StandardCharsets.UTF_8);
		byte[] replication = connection.info("replication", this.timeout).getBytes(StandardCharsets.UTF_8);
		Verification verification = run(connection, server,
				() -> new byte[][] { this.random.next(), database(), info, replication });
		askBefore();
		return verification;
	}

	private byte[] database() {
		return this.keys.database().getBytes(StandardCharsets.UTF_8);
	}

	private Verification run(RawConnection connection, ServerInfo server, Supplier<byte[][]> arguments) {
		byte[][] names = ControlKeys.join(this.keys.reads(), new byte[][] { this.keys.heartbeat() });
		this.failpoints.reached(Failpoint.REGENERATING);
		Object reply = connection.run(server.scripts().get(Script.VERIFY), ScriptOutputType.MULTI, names, arguments,
				this.timeout);
		return Verification.parse((List<?>) reply);
	}

}
