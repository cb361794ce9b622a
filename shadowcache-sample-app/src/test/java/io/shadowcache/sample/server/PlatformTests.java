package io.shadowcache.sample.server;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PlatformTests {

	@ParameterizedTest
	@CsvSource({ "Linux,aarch64", "Windows 11,amd64" })
	void platformWithoutServersSaysWhatToDoInstead(String system, String processor) {
		assertThat(new Platform(system, processor).advice()).contains("Linux x86-64 and macOS",
				system + " " + processor, "docker-compose.yml", "profile compose");
	}

	@ParameterizedTest
	@CsvSource({ "Linux,amd64", "Mac OS X,aarch64", "Mac OS X,x86_64" })
	void platformWithServersNeedsNoAdvice(String system, String processor) {
		assertThat(new Platform(system, processor).advice()).isEmpty();
	}

	@Test
	void thisPlatformIsKnown() {
		assertThat(Platform.current().system()).isNotEmpty();
	}

}
