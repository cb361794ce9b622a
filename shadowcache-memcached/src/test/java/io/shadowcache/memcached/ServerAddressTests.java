package io.shadowcache.memcached;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ServerAddressTests {

	@ParameterizedTest
	@CsvSource({ "localhost,localhost:11211", "10.0.0.7:11212,10.0.0.7:11212", "[::1],[::1]:11211",
			"' cache.test:7 ',cache.test:7" })
	void addressesAreReadWithTheUsualPort(String text, String read) {
		assertThat(ServerAddress.parse(text)).hasToString(read);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "cache:", "cache:x", "::1", "http://cache", "a b", "cache:11211:1" })
	void textsThatAreNoAddressAreNamed(String text) {
		assertThatIllegalArgumentException().isThrownBy(() -> ServerAddress.parse(text))
			.withMessageContaining("'" + text + "'")
			.withMessageContaining("localhost:11211");
	}

	@ParameterizedTest
	@ValueSource(strings = { "cache:0", "cache:65536" })
	void portsThatDoNotExistAreRefused(String text) {
		assertThatIllegalArgumentException().isThrownBy(() -> ServerAddress.parse(text))
			.withMessageContaining("a port from 1 to 65535");
	}

	@Test
	void targetOfTheSameServerTwiceIsRefused() {
		ServerAddress server = ServerAddress.parse("cache");
		assertThatIllegalArgumentException().isThrownBy(() -> MemcachedTarget.of(server, server))
			.withMessageContaining("once only");
	}

}
