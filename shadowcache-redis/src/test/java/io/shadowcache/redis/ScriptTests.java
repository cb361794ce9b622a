package io.shadowcache.redis;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;

import io.lettuce.core.ScriptOutputType;
import io.shadowcache.dependency.DependencySet;
import io.shadowcache.store.Failpoints;
import io.shadowcache.store.VerificationCounts;
import io.shadowcache.test.server.RedisProcess;
import io.shadowcache.test.store.Sample;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The wording of the scripts for servers before version 7, and verification where INFO is
 * refused inside scripts. Both are tried on a server of today, which still runs scripts
 * without flags by the old rules.
 */
class ScriptTests {

	private static final Duration TIMEOUT = Duration.ofSeconds(2);

	private final KeySpace keys = new KeySpace("tests", Sample.DATABASE);

	private final RandomBytes random = new RandomBytes(new SecureRandom());

	private final DependencySet tables = Sample.tables(2);

	private RedisProcess server;

	private SingleServerSource source;

	private ControlConnection connection;

	@BeforeEach
	void connect() {
		this.server = Stores.server();
		this.source = new SingleServerSource(Stores.target(this.server), TIMEOUT);
		ServerInfo old = new ServerInfo("Redis", "6.2.0", ScriptLibrary.WITHOUT_FLAGS, false);
		RawConnection raw = this.source.open();
		Verification verification = new Verifier(this.keys, this.random, TIMEOUT,
				new VerificationCounts(System::nanoTime), Failpoints.NONE)
			.verify(raw, old);
		this.connection = new ControlConnection(raw, old, verification.identity());
	}

	@AfterEach
	void disconnect() {
		this.source.close();
		this.server.close();
	}

	@Test
	void oldServerThatIsFullStillMarksAndReleases() {
		ControlKeys control = this.keys.control(this.tables);
		this.server.command("CONFIG", "SET", "maxmemory", "1");
		run(Script.MARK, control, bytes("writer"), bytes("60000"));
		assertThat(ensure(control)).allMatch((version) -> version.startsWith("B"));
		run(Script.RELEASE, control, bytes("writer"));
		assertThat(ensure(control)).allMatch((version) -> version.startsWith("O"));
	}

	@Test
	void oldServerThatIsFullIsStillVerified() {
		this.server.command("FLUSHALL");
		this.server.command("CONFIG", "SET", "maxmemory", "1");
		Verification verification = new Verifier(this.keys, this.random, TIMEOUT,
				new VerificationCounts(System::nanoTime), Failpoints.NONE)
			.verify(this.connection.raw(), this.connection.server());
		assertThat(verification.identity()).isEqualTo(this.connection.identity());
	}

	@Test
	void infoOutsideOfTheScriptLeadsToTheSameIdentity() {
		Verifier verifier = new Verifier(this.keys, this.random, TIMEOUT, new VerificationCounts(System::nanoTime),
				Failpoints.NONE);
		verifier.askBefore();
		Verification outside = verifier.verify(this.connection.raw(), this.connection.server());
		assertThat(outside.identity()).isEqualTo(this.connection.identity());
		assertThat(outside.generation().identity()).isEqualTo(outside.identity());
		assertThat(outside.serverMillis()).isGreaterThanOrEqualTo(outside.generation().createdMillis());
	}

	private void run(Script script, ControlKeys control, byte[]... first) {
		long unused = this.connection.count(script, control.marks(),
				() -> this.random.fill(ControlKeys.join(first, new byte[control.size()][]), first.length), TIMEOUT);
	}

	private List<String> ensure(ControlKeys control) {
		byte[][] first = { Ascii.bytes(control.lasting()), Ascii.bytes(VersionLife.UNUSED_MILLIS) };
		List<byte[]> values = this.connection.list(Script.ENSURE, control.all(),
				() -> this.random.fill(ControlKeys.join(first, new byte[control.size()][]), first.length), TIMEOUT);
		return values.subList(1, values.size())
			.stream()
			.map((value) -> new String(value, StandardCharsets.ISO_8859_1))
			.toList();
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.US_ASCII);
	}

	@Test
	void storeOnAFullServerIsRefusedByTheServer() {
		this.server.command("CONFIG", "SET", "maxmemory", "1");
		ControlKeys control = this.keys.control(this.tables);
		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> this.connection.raw()
				.run(ScriptLibrary.WITHOUT_FLAGS.get(Script.STORE), ScriptOutputType.INTEGER,
						new byte[][] { bytes("shadowcache:tests:e"), this.keys.generation() },
						() -> new byte[][] { bytes("frame"), bytes("1000"), bytes("0"), bytes("2000"),
								current(control) },
						TIMEOUT))
			.withMessageContaining("OOM");
	}

	private byte[] current(ControlKeys control) {
		return Replies.await(this.connection.read(new byte[0][], control), TIMEOUT).current()[0];
	}

}
