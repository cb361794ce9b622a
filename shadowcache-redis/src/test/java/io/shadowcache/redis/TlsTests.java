package io.shadowcache.redis;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Key;
import java.security.KeyStore;
import java.util.Base64;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SslOptions;
import io.shadowcache.store.StoreException;
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

	private static final String PASSWORD = "changeit";

	@TempDir
	private static Path directory;

	private static GenericContainer<?> server;

	@BeforeAll
	static void startServer() throws Exception {
		createCertificate();
		server = new GenericContainer<>("redis:8").withExposedPorts(6379)
			.withCopyFileToContainer(MountableFile.forHostPath(directory.resolve("cert.pem"), 0644), "/tls/cert.pem")
			.withCopyFileToContainer(MountableFile.forHostPath(directory.resolve("key.pem"), 0644), "/tls/key.pem")
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
		SslOptions trust = SslOptions.builder().trustManager(directory.resolve("cert.pem").toFile()).build();
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

	private static void createCertificate() throws Exception {
		Path keystore = directory.resolve("tls.p12");
		String keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
		int exit = new ProcessBuilder(keytool, "-genkeypair", "-alias", "tls", "-keyalg", "RSA", "-dname",
				"CN=localhost", "-ext", "SAN=dns:localhost,ip:127.0.0.1", "-validity", "2", "-storetype", "PKCS12",
				"-keystore", keystore.toString(), "-storepass", PASSWORD)
			.redirectErrorStream(true)
			.redirectOutput(directory.resolve("keytool.log").toFile())
			.start()
			.waitFor();
		assertThat(exit).isZero();
		KeyStore store = KeyStore.getInstance("PKCS12");
		try (InputStream in = Files.newInputStream(keystore)) {
			store.load(in, PASSWORD.toCharArray());
		}
		Key key = store.getKey("tls", PASSWORD.toCharArray());
		write("cert.pem", "CERTIFICATE", store.getCertificate("tls").getEncoded());
		write("key.pem", "PRIVATE KEY", key.getEncoded());
	}

	private static void write(String name, String type, byte[] der) throws Exception {
		String body = Base64.getMimeEncoder().encodeToString(der);
		Files.writeString(directory.resolve(name),
				"-----BEGIN %s-----%n%s%n-----END %s-----%n".formatted(type, body, type));
	}

}
