package io.shadowcache.test.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

import redis.embedded.RedisExecProvider;

/**
 * The executable of a real Redis 7.0.15, taken out of the jar once per JVM.
 */
final class RedisBinary {

	private static final Path PATH = extract();

	private RedisBinary() {
	}

	private static Path extract() {
		try {
			return RedisExecProvider.defaultProvider().get().toPath().toAbsolutePath();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot extract the binary of Redis", ex);
		}
	}

	static Path path() {
		return PATH;
	}

}
