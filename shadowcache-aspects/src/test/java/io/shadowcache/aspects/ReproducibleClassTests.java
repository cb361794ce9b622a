package io.shadowcache.aspects;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A jar is the same whatever the directory that it is built in.
 */
class ReproducibleClassTests {

	@Test
	void aspectDoesNotTellWhereItWasCompiled() throws IOException {
		try (InputStream file = WovenMethods.class.getResourceAsStream("WovenMethods.class")) {
			assertThat(new String(file.readAllBytes(), StandardCharsets.ISO_8859_1))
				.contains("src/main/aspect/io/shadowcache/aspects/WovenMethods.aj")
				.doesNotContain(Path.of("").toAbsolutePath().toString());
		}
	}

}
