package io.shadowcache.test.server;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Key;
import java.security.KeyStore;
import java.util.Base64;

/**
 * A self-signed certificate of localhost for servers that speak TLS.
 *
 * @param certificate the certificate, a PEM file
 * @param key its key, a PEM file without a password
 */
public record ServerCertificate(Path certificate, Path key) {

	private static final String PASSWORD = "changeit";

	/**
	 * Creates a certificate with the JDK's keytool.
	 * @param directory where to put the files
	 * @return the certificate, valid for two days
	 */
	public static ServerCertificate createIn(Path directory) {
		try {
			Path keystore = directory.resolve("tls.p12");
			generate(keystore, directory.resolve("keytool.log"));
			KeyStore store = KeyStore.getInstance("PKCS12");
			try (InputStream in = Files.newInputStream(keystore)) {
				store.load(in, PASSWORD.toCharArray());
			}
			Key key = store.getKey("tls", PASSWORD.toCharArray());
			return new ServerCertificate(
					write(directory.resolve("cert.pem"), "CERTIFICATE", store.getCertificate("tls").getEncoded()),
					write(directory.resolve("key.pem"), "PRIVATE KEY", key.getEncoded()));
		}
		catch (Exception ex) {
			throw new IllegalStateException("Cannot create a certificate", ex);
		}
	}

	private static void generate(Path keystore, Path log) throws Exception {
		String keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
		int exit = new ProcessBuilder(keytool, "-genkeypair", "-alias", "tls", "-keyalg", "RSA", "-dname",
				"CN=localhost", "-ext", "SAN=dns:localhost,ip:127.0.0.1", "-validity", "2", "-storetype", "PKCS12",
				"-keystore", keystore.toString(), "-storepass", PASSWORD)
			.redirectErrorStream(true)
			.redirectOutput(log.toFile())
			.start()
			.waitFor();
		if (exit != 0) {
			throw new IllegalStateException(Files.readString(log));
		}
	}

	private static Path write(Path file, String type, byte[] der) throws Exception {
		String body = Base64.getMimeEncoder().encodeToString(der);
		return Files.writeString(file, "-----BEGIN %s-----%n%s%n-----END %s-----%n".formatted(type, body, type));
	}

}
