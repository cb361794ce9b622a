package io.shadowcache.redis;

import java.nio.file.Path;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SslOptions;
import io.shadowcache.store.StoreException;
import io.shadowcache.test.server.ServerCertificate;
import io.shadowcache.test.store.Sample;
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
 * A server that accepts TLS only; skipped where there is no Docker.
 */
@Testcontainers(disabledWithoutDocker = true)
class TlsTests {

	@TempDir
	private static Path directory;

	private static ServerCertificate certificate;

	private static GenericContainer<?> server;

	@BeforeAll
	static void startServer() {
		certificate = ServerCertificate.createIn(directory);
		server = new GenericContainer<>("redis:8").withExposedPorts(6379)
			.withCopyFileToContainer(MountableFile.forHostPath(certificate.certificate(), 0644), "/tls/cert.pem")
			.withCopyFileToContainer(MountableFile.forHostPath(certificate.key(), 0644), "/tls/key.pem")
			.withCommand("redis-server", "--bind", "0.0.0.0", "--protected-mode", "no", "--port", "0", "--tls-port",
					"6379", "--tls-cert-file", "/tls/cert.pem", "--tls-key-file", "/tls/key.pem", "--tls-auth-clients",
					"no", "--save", "");
		server.start();
	}

	@AfterAll
	static void stopServer() {
		server.stop();
	}

	@Test
	void trustedServerIsUsed() {
		SslOptions trust = SslOptions.builder().trustManager(certificate.certificate().toFile()).build();
		RedisTarget target = RedisTarget.standalone(uri())
			.withOptions(ClientOptions.builder().sslOptions(trust).build());
		try (RedisEntryStore store = Stores.started(target)) {
			assertThat(store.lookup(Sample.key(), Sample.tables(2)).stamp().versions()).hasSize(2);
		}
	}

	@Test
	void unknownCertificateIsRefused() {
		try (RedisEntryStore store = Stores.started(RedisTarget.standalone(uri()))) {
			assertThatExceptionOfType(StoreException.class)
				.isThrownBy(() -> store.lookup(Sample.key(), Sample.tables(1)));
		}
	}

	private static RedisURI uri() {
		return RedisURI.builder().withHost(server.getHost()).withPort(server.getMappedPort(6379)).withSsl(true).build();
	}

}
