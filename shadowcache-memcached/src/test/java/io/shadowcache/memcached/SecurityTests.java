package io.shadowcache.memcached;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.List;

import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

import io.shadowcache.store.StoreException;
import io.shadowcache.test.server.MemcachedContainer;
import io.shadowcache.test.server.ServerCertificate;
import io.shadowcache.test.store.Sample;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.utility.MountableFile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A server that wants TLS and a password; skipped where there is no Docker.
 */
@Testcontainers(disabledWithoutDocker = true)
class SecurityTests {

	private static final int PORT = 11211;

	private static final Credentials SHOP = new Credentials("shop", "secret");

	@TempDir
	private static Path directory;

	private static ServerCertificate certificate;

	private static GenericContainer<?> server;

	@BeforeAll
	static void startServer() throws Exception {
		certificate = ServerCertificate.createIn(directory);
		Path users = Files.writeString(directory.resolve("users"), "shop:secret\n");
		server = new GenericContainer<>(MemcachedContainer.IMAGE).withExposedPorts(PORT)
			.withCopyFileToContainer(file(certificate.certificate()), "/tls/cert.pem")
			.withCopyFileToContainer(file(certificate.key()), "/tls/key.pem")
			.withCopyFileToContainer(file(users), "/tls/users")
			.withCommand("memcached", "-Z", "-o", "ssl_chain_cert=/tls/cert.pem,ssl_key=/tls/key.pem", "-Y",
					"/tls/users")
			.withCreateContainerCmdModifier((command) -> command.withUser("nobody"));
		server.start();
	}

	private static MountableFile file(Path path) {
		return MountableFile.forHostPath(path, 0644);
	}

	@AfterAll
	static void stopServer() {
		server.stop();
	}

	@Test
	void trustedServerAndRightPasswordAreUsed() throws Exception {
		try (MemcachedEntryStore store = Stores.started(target(SHOP, trusting(certificate.certificate())))) {
			assertThat(store.lookup(Sample.key(), Sample.tables(2)).stamp().versions()).hasSize(2);
		}
	}

	@Test
	void entryLargerThanARecordOfTlsComesBack() throws Exception {
		try (MemcachedEntryStore store = Stores.started(target(SHOP, trusting(certificate.certificate())))) {
			var key = Sample.key();
			var tables = Sample.tables(1);
			byte[] frame = new byte[200_000];
			frame[199_999] = 1;
			store.put(key, frame, tables, store.lookup(key, tables).stamp(), Duration.ofMinutes(1));
			assertThat(store.lookup(key, tables).frame()).isEqualTo(frame);
		}
	}

	@Test
	void wrongPasswordIsRefusedWithoutShowingIt() throws Exception {
		Credentials wrong = new Credentials("shop", "guessed");
		try (MemcachedEntryStore store = Stores.started(target(wrong, trusting(certificate.certificate())))) {
			assertThatExceptionOfType(StoreException.class)
				.isThrownBy(() -> store.lookup(Sample.key(), Sample.tables(1)))
				.withMessageContaining("refuses the credentials")
				.withMessageNotContaining("guessed");
		}
	}

	@Test
	void missingPasswordIsAskedFor() throws Exception {
		try (MemcachedEntryStore store = Stores.started(target(null, trusting(certificate.certificate())))) {
			assertThatExceptionOfType(StoreException.class)
				.isThrownBy(() -> store.lookup(Sample.key(), Sample.tables(1)))
				.withMessageContaining("set username and password");
		}
	}

	@Test
	void unknownCertificateIsRefused() throws Exception {
		try (MemcachedEntryStore store = Stores.started(target(SHOP, SSLContext.getDefault()))) {
			assertThatExceptionOfType(StoreException.class)
				.isThrownBy(() -> store.lookup(Sample.key(), Sample.tables(1)))
				.withMessageContaining("cannot be used");
		}
	}

	private static MemcachedTarget target(@Nullable Credentials credentials, SSLContext ssl) {
		ServerAddress address = new ServerAddress("localhost", server.getMappedPort(PORT));
		return new MemcachedTarget(List.of(address), credentials, ssl);
	}

	private static SSLContext trusting(Path pem) throws Exception {
		KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
		trusted.load(null, null);
		try (InputStream in = Files.newInputStream(pem)) {
			trusted.setCertificateEntry("server", CertificateFactory.getInstance("X.509").generateCertificate(in));
		}
		TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
		trust.init(trusted);
		SSLContext context = SSLContext.getInstance("TLS");
		context.init(null, trust.getTrustManagers(), null);
		return context;
	}

}
