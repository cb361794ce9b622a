package io.shadowcache.benchmark.process;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class JavaHomesTests {

	@Test
	void thisJavaIsTakenIfItIsNewEnough() {
		assertThat(JavaHomes.atLeast(17)).isEqualTo(JavaHomes.current());
	}

	@Test
	void messageTellsWhatIsMissing() {
		assertThatIllegalStateException().isThrownBy(() -> JavaHomes.atLeast(9999))
			.withMessageContaining("There is no Java 9999 or later in ");
	}

}
