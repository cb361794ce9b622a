package io.shadowcache.memcached;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

import io.shadowcache.dependency.Generation;
import io.shadowcache.test.server.MemcachedServer;
import io.shadowcache.test.store.Sample;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two servers that say the same of themselves, as containers do that were started in the
 * same second.
 */
class GenerationCheckTests {

	private static final Duration PATIENCE = Duration.ofSeconds(20);

	private static final ServerInfo INFO = new ServerInfo("1.6", 1, 1_790_000_000, 1 << 20);

	private final AtomicLong millis = new AtomicLong(1_790_000_000_000L);

	private final InstantSource clock = () -> Instant.ofEpochMilli(this.millis.get());

	private final AtomicReference<Generation> generation = new AtomicReference<>();

	@Test
	void serverThatTakesOverAndGivesBackHasANewGenerationAlthoughItLooksTheSame() {
		try (MemcachedServer one = MemcachedServer.start(); MemcachedServer other = MemcachedServer.start()) {
			GenerationCheck check = check();
			Generation before = verified(check, one);
			assertThat(verified(check, one)).isEqualTo(before);
			assertThat(verified(check, other)).isNotEqualTo(before);
			Generation after = verified(check, one);
			assertThat(after).isNotEqualTo(before);
			assertThat(verified(check, one)).isEqualTo(after);
		}
	}

	@Test
	void generationThatAnotherInstanceHasMadeSinceIsTaken() {
		try (MemcachedServer server = MemcachedServer.start()) {
			GenerationCheck check = check();
			verified(check, server);
			server.command("flush_all");
			Generation made = verified(check(), server);
			assertThat(verified(check, server)).isEqualTo(made);
		}
	}

	private GenerationCheck check() {
		return new GenerationCheck(new KeySpace("tests", Sample.DATABASE), new Identities(new SecureRandom()),
				this.clock, PATIENCE, this.generation::set);
	}

	/**
	 * The generation on a server, a while after all that was done before.
	 */
	private Generation verified(GenerationCheck check, MemcachedServer server) {
		this.millis.addAndGet(1000);
		try (Connector connector = new Connector(Stores.target(server), PATIENCE)) {
			check.verify(new VerifiedConnection(connector.open(Stores.address(server)), INFO));
		}
		return this.generation.get();
	}

}
